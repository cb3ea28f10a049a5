import { isProblemCode } from '../../lib/problems/explain.ts'
import { apiDocument, type Operation, type Schema } from './api-document.ts'
import { described, schemasPage, typeOf } from './api-schemas.ts'

/** The reference of the REST API, made of its OpenAPI document: a page for each thing, and one of all schemas. */
export function apiPages(): [page: string, markdown: string][] {
  const { paths, components } = apiDocument()
  const all = Object.entries(paths)
  const areas = new Set(all.map(([path]) => areaOf(path)))
  return [
    ...[...areas].map((area): [string, string] => {
      const inside = all.filter(([path]) => areaOf(path) === area)
      const operations = inside.flatMap(([path, methods]) => operationsAt(path, methods))
      return [`api/${area.replace('.json', '')}.md`, [`# ${titled(area)}`, ...operations].join('\n\n')]
    }),
    ['api/schemas.md', schemasPage(components.schemas)],
  ]
}

const areaOf = (path: string) => path.split('/')[1] ?? ''
const titles: Record<string, string> = {
  pbxes: 'PBXs',
  'pin-locks': 'PIN locks',
  'openapi.json': 'The OpenAPI document',
}
const titled = (area: string) => titles[area] ?? (area.charAt(0).toUpperCase() + area.slice(1)).replaceAll('-', ' ')

const operationsAt = (path: string, methods: Record<string, Operation>) =>
  Object.entries(methods)
    .filter(([method]) => method !== 'parameters')
    .map(([method, operation]) => describe(`${method.toUpperCase()} /api/v1${path}`, operation))

function describe(
  address: string,
  { summary, description, security, parameters, requestBody, responses }: Operation,
): string {
  const body = Object.entries(requestBody?.content ?? {})
  return [
    `## ${summary}`,
    `\`\`\`http\n${address}\n\`\`\``,
    needs(security?.[0]?.token),
    description ?? '',
    parameters ? `**Parameters**\n\n${described(asSchema(parameters))}` : '',
    ...body.flatMap(([type, { schema }]) => ['**Body**', schema ? bodyOf(schema) : `\`${type}\``]),
    answersOf(responses),
    problemsOf(responses),
  ]
    .filter(Boolean)
    .join('\n\n')
}

const needs = (scopes: string[] | undefined) => {
  if (scopes === undefined) return 'Needs no token.'
  const [scope] = scopes
  return scope === undefined ? 'Needs a token, with any scope.' : `Needs a token with the scope \`${scope}\`.`
}

const asSchema = (parameters: NonNullable<Operation['parameters']>): Schema => ({
  properties: Object.fromEntries(
    parameters.map(({ name, description, schema }) => [name, { ...schema, ...(description && { description }) }]),
  ),
})

const bodyOf = (schema: Schema) => (schema.$ref === undefined ? described(schema) : typeOf(schema))

const succeeded = (status: string) => Number(status) < 400

function answersOf(responses: Operation['responses']): string {
  const answers = Object.entries(responses).filter(([status]) => succeeded(status))
  const lines = answers.map(([status, { description, content }]) => {
    const types = Object.entries(content ?? {}).map(([type, { schema }]) => (schema ? typeOf(schema) : `\`${type}\``))
    return `- \`${status}\`: ${[description, types.join(' or ')].filter(Boolean).join(' ')}`
  })
  return `**Answer**\n\n${lines.join('\n')}`
}

/** Each answer names its codes, since `code` distinguishes those with the same status. */
function problemsOf(responses: Operation['responses']): string {
  const said = Object.entries(responses).filter(([status]) => !succeeded(status))
  const codes = said.flatMap(([, { description }]) =>
    [...description.matchAll(/^`(\w+)`:/gm)].map(([, code = '']) => code),
  )
  if (codes.length === 0) return ''
  return `**Problems:** ${codes
    .filter(isProblemCode)
    .map((code) => `[\`${code}\`](../problems/${code}.md)`)
    .join(', ')}`
}
