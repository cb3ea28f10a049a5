import { z } from 'zod'

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` })
export const problemContent = { 'application/problem+json': { schema: reference('Problem') } }

/** What has a name is referred to. */
export function describeSchema(schema: z.ZodType): object {
  const name = schema.meta()?.id
  return name === undefined ? inline(schema) : reference(name)
}

/** As input: as output, each part of an intersection would forbid the properties of the other. */
export function inline(schema: z.ZodType): object {
  const { $schema: _, $defs = {}, ...root } = z.toJSONSchema(schema, { io: 'input' })
  // What has a name is one of the definitions, to which the root only refers.
  const { id: __, ...described } = $defs[schema.meta()?.id ?? ''] ?? root
  return JSON.parse(JSON.stringify(described).replaceAll('#/$defs/', '#/components/schemas/')) as object
}
