import { afterAll, beforeAll, expect, it } from 'vitest'
import { type CommandLine, startCommandLine } from '../e2e/support/command-line.ts'
import { type OpenIdProvider, startOpenIdProvider } from '../e2e/support/openid-provider.ts'

let commandLine: CommandLine
let provider: OpenIdProvider

beforeAll(async () => {
  provider = await startOpenIdProvider('http://localhost:3000/sso/callback')
  commandLine = await startCommandLine()
})
afterAll(async () => {
  await commandLine.stop()
  await provider.stop()
})

const run = (...words: string[]) => commandLine.run(...words)
const json = (...words: string[]) => commandLine.json(...words)
const none = { problem: { code: 'no_single_sign_on' } }

it('single sign-on is shown, changed, tested and removed', async () => {
  for (const command of ['show', 'test', 'remove']) expect(await json('sso', command)).toMatchObject(none)
  const details = JSON.stringify({ issuer: provider.issuer, clientId: provider.client.id, label: 'Sign in' })
  await commandLine.sql(
    `INSERT INTO single_sign_on (details, secret, updated_at) VALUES ('${details}', 'sealed', now())`,
  )
  expect((await run('sso', 'show')).stdout).toMatch(/forOwnPages +no/)
  expect((await run('sso', 'show')).stdout).not.toContain('sealed')
  expect((await run('sso', 'set', 'forOwnPages', 'yes')).stdout).toBe('forOwnPages is yes.\n')
  expect(await json('sso', 'set', 'groupsClaim', 'groups')).toMatchObject({ groupsClaim: 'groups', forOwnPages: true })
  expect(await json('sso', 'set', 'groupsClaim', 'none')).toMatchObject({ groupsClaim: null })
  expect((await run('sso', 'test')).stdout).toContain(`ok       Provider: ${provider.issuer} answers.`)
  expect((await run('sso', 'remove')).stdout).toBe('Single sign-on is removed.\n')
  expect(await json('sso', 'show')).toMatchObject(none)
})

it('says what is wrong', async () => {
  const details = JSON.stringify({ issuer: provider.issuer, clientId: provider.client.id, label: 'Sign in' })
  await commandLine.sql(
    `INSERT INTO single_sign_on (details, secret, updated_at) VALUES ('${details}', 'sealed', now())`,
  )
  expect(await json('sso', 'set', 'colour', 'blue')).toMatchObject({ problem: { code: 'wrong_use' } })
  expect(await json('sso', 'set', 'forAccounts', 'perhaps')).toMatchObject({ problem: { code: 'bad_request' } })
  expect(await json('sso', 'set', 'issuer', 'https://sso.example.com')).toMatchObject({
    problem: { code: 'bad_request' },
  })
})

it('an account is connected to its person, and to nobody any more', async () => {
  await json('user', 'add', 'bea')
  expect((await run('user', 'connect', 'bea', '--email', 'Bea@example.com', '--subject', 'b-1')).stdout).toBe(
    'bea is connected to bea@example.com, b-1.\n',
  )
  expect((await run('user', 'connect', 'bea', '--email', 'none')).stdout).toBe('bea is connected to nobody.\n')
  expect(await json('user', 'connect', 'bea', '--email', 'bea')).toMatchObject({ problem: { code: 'bad_request' } })
})
