import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { HandoverRefused, readNote } from './handover-note'

const secret = 'a secret of at least 32 characters'
const now = 1_800_000_000
const good = { name: 'maria', role: 'admin', issuedAt: now, expiresAt: now + 30, nonce: 'ab'.repeat(16) }

const base64url = (text: string) => Buffer.from(text).toString('base64url')
const sign = (payload: string, key = secret) =>
  `${payload}.${createHmac('sha256', key).update(payload).digest('base64url')}`
const noteOf = (fields: object, key = secret) => sign(base64url(JSON.stringify(fields)), key)

function refusalOf(note: string, atSeconds = now): string {
  try {
    readNote(note, secret, atSeconds * 1000)
    return 'taken'
  } catch (error) {
    if (error instanceof HandoverRefused) return error.refusal
    throw error
  }
}

describe('a note of FreePBX', () => {
  it('says who comes, and what they may do', () => {
    expect(readNote(noteOf(good), secret, now * 1000)).toEqual(good)
  })

  it.each([
    ['in its last second', now + 29, 'taken'],
    ['when its time is over', now + 30, 'expired'],
    ['by a clock that is behind', now - 30, 'taken'],
    ['by a clock that is far behind', now - 31, 'invalid'],
  ])('read %s: %s', (_when, at, answer) => {
    expect(refusalOf(noteOf(good), at)).toBe(answer)
  })

  it.each([
    ['nothing', ''],
    ['no signature', base64url(JSON.stringify(good))],
    ['a signature with another secret', noteOf(good, 'another secret of 32 characters!')],
    [
      'another role than was signed',
      `${base64url(JSON.stringify({ ...good, name: 'eve' }))}.${noteOf(good).split('.')[1]}`,
    ],
    ['no JSON', sign(base64url('maria'))],
    ['an unknown role', noteOf({ ...good, role: 'root' })],
    ['a name with a line end', noteOf({ ...good, name: 'maria\nadmin' })],
    ['more time than a minute', noteOf({ ...good, expiresAt: now + 61 })],
    ['no nonce', noteOf({ ...good, nonce: '' })],
  ])('with %s is refused', (_what, note) => {
    expect(refusalOf(note)).toBe('invalid')
  })
})
