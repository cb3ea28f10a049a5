import { expect, it } from 'vitest'
import { decryptSecrets, encryptSecrets, UnreadableSecrets } from './secrets.ts'

const key = 'a throw-away key of at least 32 characters'
const secrets = { amiSecret: 'ami', ariPassword: 'ari' }
const encrypted = encryptSecrets(key, 'north', secrets)

it('gives back what was encrypted, which shows nothing of it and never looks the same', () => {
  expect(decryptSecrets(key, 'north', encrypted)).toEqual(secrets)
  expect(encrypted).not.toContain(Buffer.from('ami').toString('base64').slice(0, 3))
  expect(encryptSecrets(key, 'north', secrets)).not.toBe(encrypted)
})

it.each([
  ['another key', () => decryptSecrets(`${key}.`, 'north', encrypted)],
  ['another PBX', () => decryptSecrets(key, 'south', encrypted)],
  ['a changed text', () => decryptSecrets(key, 'north', `AAAA${encrypted.slice(4)}`)],
  ['a cut text', () => decryptSecrets(key, 'north', encrypted.slice(0, 20))],
])('refuses %s', (_what, decrypt) => {
  expect(decrypt).toThrow(UnreadableSecrets)
})
