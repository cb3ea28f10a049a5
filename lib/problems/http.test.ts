import { expect, it, vi } from 'vitest'
import { problemResponse } from './http'
import { Problem } from './problem'

it('answers with a problem document that names the wrong fields', async () => {
  const response = problemResponse(new Problem('bad_request', [{ field: 'number', message: 'Use digits.' }]))
  expect(response.status).toBe(400)
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  expect(await response.json()).toMatchObject({
    type: '/docs/problems/bad_request',
    status: 400,
    code: 'bad_request',
    errors: [{ field: 'number', message: 'Use digits.' }],
  })
})

it('keeps the cause of a fault to the log', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const response = problemResponse(new Error('secret detail'))
  expect(await response.text()).not.toContain('secret')
  expect([response.status, log.mock.calls.length]).toEqual([500, 1])
  log.mockRestore()
})

it('names the request, in the answer and in the log', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const response = problemResponse(new Error('secret detail'), { requestId: 'abc-1' })
  expect(await response.json()).toMatchObject({ code: 'internal', requestId: 'abc-1' })
  expect(log.mock.calls.flat()[0]).toContain('Request abc-1')
  log.mockRestore()
})
