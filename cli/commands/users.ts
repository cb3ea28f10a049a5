import { randomBytes, randomUUID } from 'node:crypto'
import { text as readAll } from 'node:stream/consumers'
import type { Client } from 'pg'
import { type NewAccount, newAccountSchema, passwordFor } from '../../lib/auth/credentials.ts'
import { adviceAgainst } from '../../lib/auth/password-rules.ts'
import { hashPassword } from '../../lib/auth/password.ts'
import { roleSchema } from '../../lib/contract/roles.ts'
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
  details:
    'Without --password-stdin a password is made up and printed once. The person has to choose one of their own at the first sign-in.',
  async run(input) {
    const name = input.argument(0) ?? ''
    const password = await passwordFrom(input, [name, input.value('name') ?? name])
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
    'For a forgotten password, also an administrator’s. Without --password-stdin one is made up and printed once. The person has to choose one of their own at the next sign-in.',
  async run(input) {
    const name = nameIn(input)
    if (isOfFreePbx(name))
      throw new CommandProblem(
        'no_password',
        `FreePBX signs ${name} in, so there is no password to reset here.`,
        'Change it in FreePBX.',
      )
    const password = await passwordFrom(input, [name])
    await onDatabase(findInstallation(input), (client) => reset(client, name, password, input.isSet('enable')))
    return told(input, name, password, `${name} has a new password.`)
  },
}

const changeRole: Command = {
  name: 'user role',
  summary: 'Change what an account may do, from its next click on',
  arguments: [username, { name: 'ROLE', text: 'admin or front_desk' }],
  details: 'The last administrator who can sign in stays one. FreePBX decides the role of those whom it signs in.',
  async run(input) {
    const name = nameIn(input)
    const role = roleSchema.safeParse(input.argument(1))
    if (!role.success) throw invalid(role.error.issues.map(({ message }) => `role: ${message}`))
    if (isOfFreePbx(name))
      throw new CommandProblem(
        'role_of_freepbx',
        `FreePBX decides the role of ${name} at every sign-in.`,
        'Change their rights in FreePBX.',
      )
    await onDatabase(findInstallation(input), (client) =>
      keepingAnAdmin(client, name, role.data, () =>
        client.query('UPDATE accounts SET role = $2::"Role" WHERE username = $1', [name, role.data]),
      ),
    )
    return { data: { username: name, role: role.data }, text: `${name} has the role ${role.data} now.` }
  },
}

const deleteUser: Command = {
  name: 'user delete',
  summary: 'Delete an account, and end its sign-ins',
  arguments: [username],
  details: 'It cannot be taken back. Its entries in the activity stay. The last administrator who can sign in stays.',
  async run(input) {
    const name = nameIn(input)
    await onDatabase(findInstallation(input), (client) =>
      keepingAnAdmin(client, name, null, () => client.query('DELETE FROM accounts WHERE username = $1', [name])),
    )
    return { data: { username: name }, text: `The account ${name} is deleted.` }
  },
}

export const userCommands: Command[] = [addUser, resetUser, changeRole, deleteUser]

const nameIn = (input: Input) => (input.argument(0) ?? '').trim().toLowerCase()
const isOfFreePbx = (name: string) => name.startsWith('freepbx:')

/** A password that came from stdin is known already: it is not repeated. */
function told(input: Input, name: string, password: string, sentence: string) {
  if (input.isSet('password-stdin')) return { data: { username: name }, text: sentence }
  return { data: { username: name, password }, text: `${sentence} Password: ${password}` }
}

/** @param names what may not be in it */
async function passwordFrom(input: Input, names: string[] = []): Promise<string> {
  if (!input.isSet('password-stdin')) return madeUp(names)
  const password = (await readAll(process.stdin)).replace(/\r?\n$/, '')
  const parsed = passwordFor(...names).safeParse(password)
  if (parsed.success) return parsed.data
  throw invalid(parsed.error.issues.map(({ message }) => `password: ${message}`))
}

/** By chance a short user name may be in it: then another one. */
function madeUp(names: string[]): string {
  const password = randomBytes(12).toString('base64url')
  return adviceAgainst(password, names) === null ? password : madeUp(names)
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
    `INSERT INTO accounts (id, username, name, password_hash, role, must_change_password)
     VALUES ($1, $2, $3, $4, $5::"Role", true)
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
  const { rows } = await client.query<{ disabled: boolean; person: string }>(
    'SELECT disabled_at IS NOT NULL AS disabled, name AS person FROM accounts WHERE username = $1',
    [name],
  )
  const [account] = rows
  if (account === undefined) throw await noSuchAccount(client, name)
  const advice = adviceAgainst(password, [name, account.person])
  if (advice !== null) throw invalid([`password: ${advice}`])
  if (account.disabled && !enable)
    throw new CommandProblem(
      'account_disabled',
      `The account ${name} is disabled.`,
      'Add --enable to enable it as well.',
    )
  await client.query(
    'UPDATE accounts SET password_hash = $2, must_change_password = true, disabled_at = NULL WHERE username = $1',
    [name, await hashPassword(password)],
  )
}

/** Carries out a change after which the account has this role, or is not there (null). */
async function keepingAnAdmin(client: Client, name: string, role: string | null, change: () => Promise<unknown>) {
  await client.query('BEGIN')
  // The lock that the Accounts page takes, too.
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('hotdesk_admins'))`)
  const { rowCount } = await client.query('SELECT FROM accounts WHERE username = $1', [name])
  if (rowCount === 0) throw await noSuchAccount(client, name)
  const others = await client.query(
    `SELECT FROM accounts WHERE role = 'admin' AND disabled_at IS NULL AND username <> $1 LIMIT 1`,
    [name],
  )
  if (role !== 'admin' && others.rowCount === 0)
    throw new CommandProblem(
      'last_admin',
      'At least one administrator has to remain.',
      'Make another one first: hotdesk user add NAME --role admin',
    )
  await change()
  await client.query('COMMIT')
}

async function noSuchAccount(client: Client, name: string): Promise<CommandProblem> {
  const { rows } = await client.query<{ username: string }>('SELECT username FROM accounts ORDER BY username')
  const names = rows.map(({ username }) => username).join(', ')
  const next = names === '' ? 'There are none yet: hotdesk user add makes one.' : `There are: ${names}`
  return new CommandProblem('no_such_account', `There is no account ${name}.`, next)
}
