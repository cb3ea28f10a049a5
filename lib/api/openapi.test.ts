import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeApi } from './openapi'

type Document = { paths: Record<string, Record<string, { responses?: object }>>; components: { schemas: object } }
const describesSomething = (keys: string[]) =>
  keys.some((key) => ['properties', 'anyOf', 'oneOf', 'allOf'].includes(key))
const document = describeApi() as Document

describe('the description of the API', () => {
  it('names every address that there is, and no other', () => {
    const routes = readdirSync('app/api/v1', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('/route.ts') && !file.includes('...'))
      .map((file) => `/${file.slice(0, -'/route.ts'.length).replaceAll('[', '{').replaceAll(']', '}')}`)
    expect(Object.keys(document.paths).toSorted()).toEqual(routes.toSorted())
  })

  it('names every method that is answered there, and no other', async () => {
    for (const [path, operations] of Object.entries(document.paths)) {
      const file = resolve('app/api/v1', path.slice(1).replaceAll('{', '[').replaceAll('}', ']'), 'route.ts')
      const route = (await import(file)) as { OPTIONS: () => Promise<Response> }
      const answered = (await route.OPTIONS()).headers.get('Allow')?.toLowerCase().split(', ') ?? []
      const described = Object.keys(operations).filter((name) => name !== 'parameters')
      const implied = ['options', ...(described.includes('get') ? ['head'] : [])]
      expect([...described, ...implied].toSorted(), path).toEqual(answered.toSorted())
    }
  })

  it('refers only to schemas that it contains', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)]
    expect(references.length).toBeGreaterThan(0)
    const names = new Set(references.map(([, name]) => name))
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining([...names]))
    expect(JSON.stringify(document)).not.toMatch(/\$defs|\$schema/)
  })

  it('says of every schema what is in it', () => {
    for (const [name, schema] of Object.entries(document.components.schemas))
      expect(Object.keys(schema as object), name).toEqual(expect.toSatisfy(describesSomething))
  })

  it('says for every operation that a token is needed', () => {
    for (const [path, operations] of Object.entries(document.paths))
      for (const [method, { responses }] of Object.entries(operations))
        if (responses && path !== '/openapi.json') expect(responses, `${method} ${path}`).toHaveProperty('401')
  })

  it('describes an event without forbidding what its type adds', () => {
    expect(JSON.stringify(document.components.schemas)).not.toContain('"additionalProperties":false')
  })
})
