import { expect, it } from 'vitest'
import { refusalOf } from './odd-requests'

const malformed = { code: 'malformed_address' }
const notAllowed = (allow: string) => ({ code: 'method_not_allowed', allow })

it.each([
  ['GET', '/api/v1/phones/%ff', malformed],
  ['DELETE', '/api/v1/phones/%', malformed],
  ['GET', '/api/v1/%c3%28?x=1', malformed],
  ['TRACE', '/api/v1/phones/%ff', malformed],
  ['OPTIONS', '*', malformed],
  ['TRACE', '/api/v1/phones', notAllowed('GET, POST, HEAD, OPTIONS')],
  ['PROPFIND', '/api/v1/phones/2001?x=1', notAllowed('GET, PATCH, DELETE, HEAD, OPTIONS')],
  ['TRACE', '/api/v1/openapi.json', notAllowed('GET, HEAD, OPTIONS')],
  ['TRACE', '/api/v1/nowhere', { code: 'not_found' }],
  ['TRACE', '/api/v1', { code: 'not_found' }],
  ['TRACE', '/', notAllowed('GET, HEAD, POST, OPTIONS')],
  ['GET', '/api/v1/phones?label=%ff', null],
  ['GET', '/api/v1/phones/%00', null],
  ['PUT', '/api/v1/phones', null],
  ['GET', '/api/v1', null],
  ['GET', '/%ff', null],
])('%s %s', (method, url, refusal) => {
  expect(refusalOf({ method, url })).toEqual(refusal)
})
