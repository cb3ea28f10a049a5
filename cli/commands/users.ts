import { randomBytes, randomUUID } from 'node:crypto'
import { text as readAll } from 'node:stream/consumers'
import type { Client } from 'pg'
import { type NewAccount, newAccountSchema, passwordSchema } from '../../lib/auth/credentials.ts'
import { hashPassword } from '../../lib/auth/password.ts'
import type { Command, Input, Option } from '../command.ts'
import { findInstallation, onDatabase } from '../installation.ts'
import { CommandProblem } from '../problem.ts'

const passwordOption: Option = { text: 'read the password from stdin instead of making one up' }
const username = { name: 'USERNAME', text: 'the name to sign in with' }

const addUser: Command = {
  name: 'user add',
  summary: 'Make an account for the dashboard',
  arguments: [username],
  options: {
    role: { value: 'ROLE', text: 'admin, or front_desk (default), who sees the board and logs people out' },
    name: { value: 'NAME', text: 'the person’s name; default: the user name' },
    'password-stdin': passwordOption,
  },
  details: 'Without --password-stdin a password is made up and printed once.',
  async run(input) {
    const password = await passwordFrom(input)
    const name = input.argument(0) ?? ''
    const role = input.value('role') ?? 'front_desk'
    const account = checked({
      username: name,
      name: input.value('name') ?? name,
      role: role as NewAccount['role'],
      password,
    })
    await onDatabase(findInstallation(input), (client) => insert(client, account))
    return told(input, account.username, password, `${account.username} can sign in (${account.role}).`)
  },
}

const resetUser: Command = {
  name: 'user reset',
  summary: 'Give an account a new password, and end its sign-ins',
  arguments: [username],
  options: { enable: { text: 'enable the account, if it is disabled' }, 'password-stdin': passwordOption },
  details:
    'For a forgotten password, also an administrator’s. Without --password-stdin one is made up and printed once.',
  async run(input) {
    const password = await passwordFrom(input)
    const name = (input.argument(0) ?? '').trim().toLowerCase()
    await onDatabase(findInstallation(input), (client) => reset(client, name, password, input.isSet('enable')))
    return told(input, name, password, `${name} has a new password.`)
  },
}

export const userCommands: Command[] = [addUser, resetUser]

/** A password that came from stdin is known already: it is not repeated. */
function told(input: Input, name: string, password: string, sentence: string) {
  if (input.isSet('password-stdin')) return { data: { username: name }, text: sentence }
  return { data: { username: name, password }, text: `${sentence} Password: ${password}` }
}

async function passwordFrom(input: Input): Promise<string> {
  if (!input.isSet('password-stdin')) return randomBytes(12).toString('base64url')
  const password = (await readAll(process.stdin)).replace(/\r?\n$/, '')
  const parsed = passwordSchema.safeParse(password)
  if (parsed.success) return parsed.data
  throw invalid(parsed.error.issues.map(({ message }) => `password: ${message}`))
}

function checked(account: NewAccount) {
  const parsed = newAccountSchema.safeParse(account)
  if (parsed.success) return parsed.data
  throw invalid(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`))
}

const invalid = (lines: string[]) =>
  new CommandProblem('invalid', 'The account cannot be like this.', 'Correct it and try again.', 1, lines)

async function insert(client: Client, { username, name, role, password }: ReturnType<typeof checked>): Promise<void> {
  const { rowCount } = await client.query(
    `INSERT INTO accounts (id, username, name, password_hash, role) VALUES ($1, $2, $3, $4, $5::"Role")
     ON CONFLICT (username) DO NOTHING`,
    [randomUUID(), username, name, await hashPassword(password), role],
  )
  if (rowCount === 0)
    throw new CommandProblem(
      'account_exists',
      `There is an account ${username} already.`,
      'Choose another name, or hotdesk user reset if the password was forgotten.',
    )
}

async function reset(client: Client, name: string, password: string, enable: boolean): Promise<void> {
  const { rows } = await client.query<{ disabled: boolean }>(
    'SELECT disabled_at IS NOT NULL AS disabled FROM accounts WHERE username = $1',
    [name],
  )
  const [account] = rows
  if (account === undefined) throw await noSuchAccount(client, name)
  if (account.disabled && !enable)
    throw new CommandProblem(
      'account_disabled',
      `The account ${name} is disabled.`,
      'Add --enable to enable it as well.',
    )
  await client.query(
    'UPDATE accounts SET password_hash = $2, token_version = token_version + 1, disabled_at = NULL WHERE username = $1',
    [name, await hashPassword(password)],
  )
}

async function noSuchAccount(client: Client, name: string): Promise<CommandProblem> {
  const { rows } = await client.query<{ username: string }>('SELECT username FROM accounts ORDER BY username')
  const names = rows.map(({ username }) => username).join(', ')
  const next = names === '' ? 'There are none yet: hotdesk user add makes one.' : `There are: ${names}`
  return new CommandProblem('no_such_account', `There is no account ${name}.`, next)
}
