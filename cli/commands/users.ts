import { randomBytes } from 'node:crypto'
import { text as readAll } from 'node:stream/consumers'
import { z } from 'zod'
import { addAccount } from '../../lib/accounts/add-account.ts'
import { connectAccount } from '../../lib/accounts/connect-account.ts'
import { deleteAccount } from '../../lib/accounts/delete-account.ts'
import { inviteAccount } from '../../lib/accounts/invite-account.ts'
import { makeLink } from '../../lib/accounts/make-link.ts'
import { type PasswordLink, passwordLinkPath } from '../../lib/accounts/password-link.ts'
import { setExtension } from '../../lib/calling/own-extension.ts'
import { setDisabled } from '../../lib/accounts/set-disabled.ts'
import { setPassword } from '../../lib/accounts/set-password.ts'
import { setRole } from '../../lib/accounts/set-role.ts'
import { passwordFor } from '../../lib/auth/credentials.ts'
import { adviceAgainst } from '../../lib/auth/password-rules.ts'
import type { Role } from '../../lib/contract/roles.ts'
import { parse } from '../../lib/problems/parse.ts'
import { type Context, transact } from '../../lib/verbs/verb.ts'
import { accountNamed, roleOption, roles, username, usernameIn } from '../accounts.ts'
import type { Command, Input, Option } from '../command.ts'
import { withContext } from '../context.ts'
import { dashboardAddress } from '../dashboard-address.ts'
import { ofOnePbx, onWhichPbx } from '../pbx-option.ts'
import { CommandProblem } from '../problem.ts'
import { moment } from '../table.ts'
import { disableUser, enableUser, listUsers } from './accounts.ts'

const passwordOption: Option = { text: 'read the password from stdin instead of making one up' }

const add: Command = {
  name: 'user add',
  summary: 'Make an account for the dashboard',
  arguments: [username],
  options: {
    role: roleOption,
    name: { value: 'NAME', text: 'the person’s name; default: the user name' },
    'password-stdin': passwordOption,
  },
  details:
    'Without --password-stdin a password is made up and printed once. The person has to choose another one at the first sign-in.',
  async run(input) {
    const username = usernameIn(input)
    const name = input.value('name') ?? username
    const role = (input.value('role') ?? 'front_desk') as Role
    const password = await passwordFrom(input, [username, name])
    await withContext(input, (ctx) => addAccount({ ctx, input: { username, name, role, password } }))
    return withPassword(input, { username, password }, `${username} can sign in (${role}).`)
  },
}

const reset: Command = {
  name: 'user reset',
  summary: 'Give an account a new password, and end its sign-ins',
  arguments: [username],
  options: { enable: { text: 'enable the account, if it is disabled' }, 'password-stdin': passwordOption },
  details:
    'For a forgotten password, also an administrator’s. Without --password-stdin one is made up and printed once. The person has to choose another one at the next sign-in.',
  async run(input) {
    const username = usernameIn(input)
    const password = await withContext(input, async (ctx) => {
      const account = await accountNamed(username, ctx)
      if (account.disabledAt !== null && !input.isSet('enable'))
        throw new CommandProblem(
          'account_disabled',
          `The account ${username} is disabled.`,
          'Add --enable to enable it as well.',
        )
      const password = await passwordFrom(input, [username, account.name])
      await enableWith(ctx, account.id, password)
      return password
    })
    return withPassword(input, { username, password }, `${username} has a new password.`)
  },
}

const invite: Command = {
  name: 'user invite',
  summary: 'Make an account, and a link with which its person chooses the password',
  arguments: [username],
  options: {
    role: roleOption,
    name: { value: 'NAME', text: 'the person’s name; default: the user name' },
  },
  details: 'The link is printed once and works once, within 7 days. Hot Desk does not send it: pass it on yourself.',
  async run(input) {
    const username = usernameIn(input)
    const role = (input.value('role') ?? 'front_desk') as Role
    const account = { username, name: input.value('name') ?? username, role }
    return withLink(input, username, (ctx) => inviteAccount({ ctx, input: account }))
  },
}

const newLink: Command = {
  name: 'user link',
  summary: 'Make a new link with which a person chooses their password',
  arguments: [username],
  details:
    'For a forgotten password, or a link that was lost. Earlier links stop working; the current password works until another one is chosen.',
  async run(input) {
    const username = usernameIn(input)
    return withLink(input, username, async (ctx) => {
      const { id } = await accountNamed(username, ctx)
      return makeLink({ ctx, input: { id } })
    })
  },
}

const changeRole: Command = {
  name: 'user role',
  summary: 'Change what an account may do, from its next click on',
  arguments: [username, { name: 'ROLE', text: 'admin, manager, front_desk or viewer', choices: roles }],
  details: 'The last administrator who can sign in stays one. FreePBX decides the role of those whom it signs in.',
  async run(input) {
    const [username, role] = [usernameIn(input), (input.argument(1) ?? '') as Role]
    await withContext(input, async (ctx) => {
      const { id } = await accountNamed(username, ctx)
      await setRole({ ctx, input: { id, role } })
    })
    return { data: { username, role }, text: `${username} has the role ${role} now.` }
  },
}

const remove: Command = {
  name: 'user delete',
  summary: 'Delete an account, and end its sign-ins',
  arguments: [username],
  details: 'This cannot be undone. Its entries in the activity stay. The last administrator who can sign in stays.',
  async run(input) {
    const username = usernameIn(input)
    await withContext(input, async (ctx) => {
      const { id } = await accountNamed(username, ctx)
      await deleteAccount({ ctx, input: { id } })
    })
    return { data: { username }, text: `The account ${username} is deleted.` }
  },
}

const extension: Command = {
  name: 'user extension',
  summary: 'Say which extension is somebody’s own, for calls from the browser',
  arguments: [username, { name: 'EXTENSION', text: 'or none' }],
  options: { pbx: onWhichPbx.change },
  async run(input) {
    const [username, given = ''] = [usernameIn(input), input.argument(1)]
    const extension = given === 'none' ? null : given
    await withContext(input, async (ctx) => {
      const { id } = await accountNamed(username, ctx)
      await setExtension({ ctx, input: { id, pbx: ofOnePbx(input), extension } })
    })
    const text = extension === null ? `${username} has no extension any more.` : `${username} has ${extension} now.`
    return { data: { username, extension }, text }
  },
}

const connect: Command = {
  name: 'user connect',
  summary: 'Say which person of the single sign-on an account belongs to',
  arguments: [username],
  options: {
    email: { value: 'ADDRESS', text: 'the address that the provider has verified; none: no address any more' },
    subject: {
      value: 'SUBJECT',
      text: 'what the provider calls them, as the activity shows it; none: nobody any more',
    },
  },
  details: 'People who came to the account by single sign-on are signed out.',
  async run(input) {
    const username = usernameIn(input)
    const given = Object.fromEntries(
      (['email', 'subject'] as const).flatMap((name) => {
        const value = input.value(name)
        return value === undefined ? [] : [[name, value === 'none' ? null : value]]
      }),
    )
    const account = await withContext(input, async (ctx) => {
      const { id } = await accountNamed(username, ctx)
      await connectAccount({ ctx, input: { id, ...given } })
      return accountNamed(username, ctx)
    })
    const { ssoEmail: email, ssoSubject: subject } = account
    const person = [email, subject].filter((one) => one !== null).join(', ')
    const text = person === '' ? `${username} is connected to nobody.` : `${username} is connected to ${person}.`
    return { data: { username, email, subject }, text }
  },
}

export const userCommands: Command[] = [
  listUsers,
  ...[add, invite, newLink, reset, changeRole, disableUser, enableUser, extension, connect, remove],
]

async function withLink(input: Input, username: string, make: (ctx: Context) => Promise<PasswordLink>) {
  const { secret, validUntil, address } = await withContext(input, async (ctx, _url, installation) => {
    return { ...(await make(ctx)), address: dashboardAddress(installation) }
  })
  const link = `${address}${passwordLinkPath(secret)}`
  const text = `${link}\nIt lets ${username} choose a password, once, until ${moment(validUntil)}.`
  return { data: { username, link, validUntil }, text }
}

/** Both or neither. */
const enableWith = (ctx: Context, id: string, password: string) =>
  transact(ctx, async (within) => {
    const part = { ...ctx, within }
    await setPassword({ ctx: part, input: { id, password } })
    await setDisabled({ ctx: part, input: { id, disabled: false } })
  })

/** A password that came from stdin is known already: it is not repeated. */
function withPassword(input: Input, { username, password }: { username: string; password: string }, sentence: string) {
  if (input.isSet('password-stdin')) return { data: { username }, text: sentence }
  return { data: { username, password }, text: `${sentence} Password: ${password}` }
}

/** @param names what may not be in it. Throws Problem bad_request. */
async function passwordFrom(input: Input, names: string[]): Promise<string> {
  if (!input.isSet('password-stdin')) return madeUp(names)
  const password = (await readAll(process.stdin)).replace(/\r?\n$/, '')
  return parse(z.object({ password: passwordFor(...names) }), { password }).password
}

/** By chance a short user name may be in it: then another one. */
function madeUp(names: string[]): string {
  const password = randomBytes(12).toString('base64url')
  return adviceAgainst(password, names) === null ? password : madeUp(names)
}
