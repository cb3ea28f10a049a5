import { createHmac } from 'node:crypto'
import { testType } from '../../lib/contract/webhooks.ts'

interface Said {
  type: string
  at: string
}

/** The body of a message: an event, or a test. */
export function bodyOf(event: Said | null, now: Date): string {
  const { type, at } = event ?? { type: testType, at: now.toISOString() }
  return JSON.stringify({ type, timestamp: at, data: event ?? {} })
}

/**
 * As Standard Webhooks wants them: what the receiver needs to see that a message is ours, and is no old one.
 * @param secrets `whsec_` and base64; with several, each signs
 */
export function headersOf(id: string, body: string, secrets: readonly string[], now: Date): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000))
  return {
    'Content-Type': 'application/json',
    'User-Agent': 'HotDesk-Webhooks',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map((secret) => signature(`${id}.${timestamp}.${body}`, secret)).join(' '),
  }
}

function signature(signed: string, secret: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
}
