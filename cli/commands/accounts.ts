import { type Account, listAccounts } from '../../lib/accounts/list-accounts.ts'
import { setDisabled } from '../../lib/accounts/set-disabled.ts'
import { accountNamed, username, usernameIn } from '../accounts.ts'
import type { Command } from '../command.ts'
import { withContext } from '../context.ts'
import { moment, table } from '../table.ts'

export const listUsers: Command = {
  name: 'user list',
  summary: 'Show who may sign in to the dashboard, as what, and when they last did',
  details: 'Own pages, which people open with their extension and PIN, are no accounts.',
  async run(input) {
    const accounts = await withContext(input, ({ db }) => listAccounts(db))
    return { data: { accounts }, text: accounts.length === 0 ? noneYet : asTable(accounts) }
  },
}

const noneYet = 'There are no accounts yet: hotdesk user add makes one.'

function asTable(accounts: readonly Account[]): string {
  const rows = accounts.map((account) => {
    const { username, name, role, lastSignInAt } = account
    return [username, name, role, lastSignInAt === null ? 'never' : moment(lastSignInAt), stateOf(account)]
  })
  return table(['USERNAME', 'NAME', 'ROLE', 'LAST SIGN-IN', 'STATE'], rows)
}

function stateOf({ disabledAt, isInvited, linkUntil }: Account): string {
  if (disabledAt !== null) return `disabled ${moment(disabledAt)}`
  if (!isInvited) return 'enabled'
  return linkUntil === null ? 'invited, the link is over' : `invited until ${moment(linkUntil)}`
}

const setTo = (disabled: boolean, { summary, details }: { summary: string; details: string }): Command => ({
  name: disabled ? 'user disable' : 'user enable',
  summary,
  arguments: [username],
  details,
  async run(input) {
    const username = usernameIn(input)
    const account = await withContext(input, async (ctx) => {
      const { id } = await accountNamed(username, ctx)
      await setDisabled({ ctx, input: { id, disabled } })
      return accountNamed(username, ctx)
    })
    return { data: account, text: `The account ${username} is ${disabled ? 'disabled' : 'enabled'}.` }
  },
})

export const disableUser = setTo(true, {
  summary: 'Let nobody sign in to an account, and end its sign-ins',
  details:
    'It keeps its password and role for hotdesk user enable. The last administrator who can sign in stays enabled.',
})

export const enableUser = setTo(false, {
  summary: 'Let somebody sign in to a disabled account again',
  details: 'With the password of before; hotdesk user reset --enable gives it a new one as well.',
})
