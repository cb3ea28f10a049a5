import { describe, expect, it } from 'vitest'
import { Webhook } from 'standardwebhooks'
import { bodyOf, headersOf } from './message.ts'

const secrets = ['whsec_dGhyb3ctYXdheS1zZWNyZXQtMQ==', 'whsec_dGhyb3ctYXdheS1zZWNyZXQtMg==']
const event = { type: 'session.started', at: '2027-01-04T08:12:00.000Z', extension: '1001' }

describe('a message', () => {
  it('is what the library of Standard Webhooks takes for ours', () => {
    const body = bodyOf(event, new Date())
    const headers = headersOf('an-id', body, secrets.slice(0, 1), new Date())
    expect(new Webhook(secrets[0] ?? '').verify(body, headers)).toEqual({
      type: 'session.started',
      timestamp: event.at,
      data: event,
    })
    expect(() => new Webhook(secrets[1] ?? '').verify(body, headers)).toThrow()
    expect(() => new Webhook(secrets[0] ?? '').verify(`${body} `, headers)).toThrow()
  })

  it('is signed with the old secret as well, while that one counts', () => {
    const body = bodyOf(event, new Date())
    const headers = headersOf('an-id', body, secrets, new Date())
    for (const secret of secrets) expect(new Webhook(secret).verify(body, headers)).toBeDefined()
  })

  it('of a test says that it is one', () => {
    const now = new Date('2027-01-04T09:00:00Z')
    expect(JSON.parse(bodyOf(null, now))).toEqual({ type: 'webhook.test', timestamp: now.toISOString(), data: {} })
  })
})
