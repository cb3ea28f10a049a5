import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { describeApi } from './openapi'

type Document = { paths: Record<string, Record<string, { responses?: object }>>; components: { schemas: object } }
const document = describeApi() as Document

describe('the description of the API', () => {
  it('names every address that there is, and no other', () => {
    const routes = readdirSync('app/api/v1', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('/route.ts') && !file.includes('...'))
      .map((file) => `/${file.slice(0, -'/route.ts'.length).replaceAll('[', '{').replaceAll(']', '}')}`)
    expect(Object.keys(document.paths).toSorted()).toEqual(routes.toSorted())
  })

  it('refers only to schemas that it contains', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)]
    expect(references.length).toBeGreaterThan(0)
    const names = new Set(references.map(([, name]) => name))
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining([...names]))
    expect(JSON.stringify(document)).not.toMatch(/\$defs|\$schema/)
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
