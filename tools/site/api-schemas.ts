import { slugOf } from '../checks/docs/headings.ts'
import type { Schema } from './api-document.ts'

/** The page that describes everything that the API takes and gives. */
export function schemasPage(schemas: Record<string, Schema>): string {
  const parts = Object.entries(schemas)
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([name, schema]) => [`## ${name}`, schema.description ?? '', described(schema)].filter(Boolean).join('\n\n'))
  return ['# What the API takes and gives', ...parts].join('\n\n')
}

/** A table of its fields; what is not an object, in words. */
export function described(schema: Schema): string {
  const rows = rowsOf(schema)
  if (rows.length === 0) return typeOf(schema)
  return ['| field | type | |', '| --- | --- | --- |', ...rows].join('\n')
}

function rowsOf(schema: Schema, before = ''): string[] {
  const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const inside = rowsOf(field, `${before}${name}.`)
    const type = inside.length > 0 ? outlineOf(field) : typeOf(field)
    return [row(`${before}${name}`, type, field, schema.required?.includes(name) ?? false), ...inside]
  })
  return [...new Set([...own, ...parts.flatMap((part) => rowsOf(part, before))])]
}

function row(name: string, type: string, schema: Schema, isRequired: boolean): string {
  const notes = [isRequired ? 'required' : '', limitsOf(schema), schema.description ?? ''].filter(Boolean)
  return `| \`${name}\` | ${inCell(type)} | ${inCell(notes.join('; '))} |`
}

/** Of an object whose fields follow below it. */
const outlineOf = ({ anyOf = [] }: Schema) => (anyOf.some(({ type }) => type === 'null') ? 'object or null' : 'object')

/** A type in words, with links to those that have names. */
export function typeOf(schema: Schema): string {
  const { $ref, anyOf, oneOf, allOf, items, type, format } = schema
  if ($ref !== undefined) return linkTo($ref.replace('#/components/schemas/', ''))
  if (schema.enum) return schema.enum.map(literal).join(', ')
  if ('const' in schema) return literal(schema.const)
  const either = anyOf ?? oneOf
  if (either) return [...new Set(either.map(typeOf))].join(' or ')
  if (allOf) return [...new Set(allOf.map(typeOf))].join(' and ')
  if (items) return `list of ${typeOf(items)}`
  if (schema.properties) return `{ ${Object.entries(schema.properties).map(fieldOf).join(', ')} }`
  return `${[type ?? 'anything'].flat().join(' or ')}${format === undefined ? '' : ` (${format})`}`
}

const fieldOf = ([name, schema]: [string, Schema]): string => `\`${name}\`: ${typeOf(schema)}`

const linkTo = (name: string) => `[${name}](schemas.md#${slugOf(name)})`
const literal = (value: unknown) => `\`${JSON.stringify(value)}\``

function limitsOf(schema: Schema): string {
  const { minLength, maxLength, minimum, maximum } = schema
  const standsWithout = 'default' in schema ? `default ${literal(schema.default)}` : ''
  return [standsWithout, between(minLength, maxLength, ' characters'), between(minimum, maximum)]
    .filter(Boolean)
    .join(', ')
}

/** JavaScript's own limits of an integer are none. */
function between(least: number | undefined, most: number | undefined, of = ''): string {
  const hasLeast = least !== undefined && least > Number.MIN_SAFE_INTEGER
  const hasMost = most !== undefined && most < Number.MAX_SAFE_INTEGER
  if (hasLeast && hasMost) return `${least} to ${most}${of}`
  if (hasMost) return `${most}${of} at most`
  return hasLeast ? `${least}${of} or more` : ''
}

const inCell = (text: string) => text.replaceAll('|', String.raw`\|`).replaceAll('\n', ' ')
