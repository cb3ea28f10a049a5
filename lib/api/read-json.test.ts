import { expect, it } from 'vitest'
import { readJson } from './read-json'

const post = (body: BodyInit | null, type: string | null = 'application/json') =>
  new Request('http://localhost/', { method: 'POST', body, headers: type ? { 'Content-Type': type } : {} })

it.each(['application/json', 'application/json; charset=utf-8', 'application/merge-patch+json'])(
  'reads %s',
  async (type) => {
    expect(await readJson(post('{"a":1}', type))).toEqual({ a: 1 })
  },
)

it.each([
  {
    what: 'another type',
    request: () => post('a=1', 'application/x-www-form-urlencoded'),
    code: 'unsupported_media_type',
  },
  { what: 'no type', request: () => post(new Uint8Array([123, 125]), null), code: 'unsupported_media_type' },
  { what: 'no body', request: () => post(null), code: 'malformed_json' },
  { what: 'half of an object', request: () => post('{"a":'), code: 'malformed_json' },
  ...['[]', 'null', '"text"', '7'].map((body) => ({
    what: `the body ${body}`,
    request: () => post(body),
    code: 'not_an_object',
  })),
  { what: 'bytes that are no UTF-8', request: () => post(new Uint8Array([34, 0xff, 34])), code: 'malformed_json' },
  { what: 'too much', request: () => post(`"${'x'.repeat(64 * 1024)}"`), code: 'too_large' },
])('refuses $what', async ({ request, code }) => {
  await expect(readJson(request())).rejects.toMatchObject({ code })
})
