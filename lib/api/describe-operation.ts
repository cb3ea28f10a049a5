import type { z } from 'zod'
import type { Scope } from '@/lib/contract/scopes'
import { problemAnswers } from '@/lib/problems/http'
import type { ProblemCode } from '@/lib/problems/problem'
import { describeSchema, problemContent } from './describe-schema'
import { type ApiPath, neededScope } from './needed-scopes'
import type { Operation } from './operations/operation'

/** What any request may be answered with. */
const always: ProblemCode[] = ['no_valid_token', 'token_expired', 'internal', 'database_away']

export const answerHeaders = {
  Allow: { description: 'The methods of this address.', schema: { type: 'string' } },
  Location: { description: 'The address of what was made.', schema: { type: 'string', format: 'uri-reference' } },
  'WWW-Authenticate': { description: 'RFC 6750: Bearer, and what is wrong with it.', schema: { type: 'string' } },
}
type Header = keyof typeof answerHeaders

const withHeader = (name: Header) => ({ headers: { [name]: { $ref: `#/components/headers/${name}` } } })

/** One address, with each of its methods. */
export function describePath(path: ApiPath, operations: Record<string, Operation>): object {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const parameters = names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
  const described = Object.entries(operations).map(
    ([method, operation]) => [method, describeOperation(operation, neededScope(path, method.toUpperCase()))] as const,
  )
  return Object.fromEntries<object>([
    ...(parameters.length > 0 ? [['parameters', parameters] as const] : []),
    ...described,
  ])
}

function describeOperation(operation: Operation, scope: Scope | null): object {
  const { query, headers = [], body, bodyOf, pictures = [], answer, orChanged, stream, problems, ...rest } = operation
  const [status, description, schema] = answer
  const content = {
    ...(schema && { 'application/json': { schema: describeSchema(schema) } }),
    ...filesOf(pictures),
    ...(stream && { 'text/event-stream': { schema: { type: 'string', description: stream } } }),
  }
  const parameters = [...(query ? describeQuery(query) : []), ...headers]
  return {
    ...rest,
    security: [{ token: scope === null ? [] : [scope] }],
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: describeSchema(body) } } } }),
    ...(bodyOf && { requestBody: { required: true, content: filesOf(bodyOf) } }),
    responses: {
      [status]: {
        description,
        ...(status === 201 && withHeader('Location')),
        ...(Object.keys(content).length > 0 && { content }),
      },
      ...(orChanged !== undefined && { 200: { description: orChanged, content } }),
      ...describeProblems([...always, ...(scope === null ? [] : (['insufficient_scope'] as const)), ...problems]),
    },
  }
}

/** Bytes, which OpenAPI describes by their media type alone. */
const filesOf = (types: readonly string[]) => Object.fromEntries(types.map((type) => [type, {}]))

function describeQuery(query: z.ZodObject): object[] {
  return Object.entries(query.shape).map(([name, schema]) => {
    return { name, in: 'query', required: false, schema: describeSchema(schema as z.ZodType) }
  })
}

/** One response for each status; `code` distinguishes those with the same status. */
function describeProblems(codes: readonly ProblemCode[]): object {
  const statuses = new Set(codes.map((code) => problemAnswers[code][0]))
  return Object.fromEntries(
    [...statuses].map((status) => {
      const same = codes.filter((code) => problemAnswers[code][0] === status)
      const description = same.map((code) => `\`${code}\`: ${problemAnswers[code][2]}`).join('\n\n')
      return [
        status,
        { description, ...([401, 403].includes(status) && withHeader('WWW-Authenticate')), content: problemContent },
      ]
    }),
  )
}
