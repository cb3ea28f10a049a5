import { type Account, listAccounts } from '../lib/accounts/list-accounts.ts'
import { roleSchema } from '../lib/contract/roles.ts'
import type { Context } from '../lib/verbs/verb.ts'
import { closest, didYouMean } from './closest.ts'
import type { Argument, Input, Option } from './command.ts'
import { CommandProblem } from './problem.ts'

export const username: Argument = { name: 'USERNAME', text: 'the name to sign in with' }

export const roles = roleSchema.options

export const roleOption: Option = {
  value: 'ROLE',
  text: 'admin, manager, front_desk (default, sees the board and logs people out) or viewer',
  choices: roles,
}

export const usernameIn = (input: Input): string => (input.argument(0) ?? '').trim().toLowerCase()

/** Throws CommandProblem no_such_account, which names those there are. */
export async function accountNamed(name: string, { db }: Context): Promise<Account> {
  const accounts = await listAccounts(db)
  const account = accounts.find(({ username }) => username === name)
  if (account) return account
  const names = accounts.map(({ username }) => username).sort()
  const next =
    names.length === 0
      ? 'There are none yet: hotdesk user add makes one.'
      : `${didYouMean(closest(name, names))}There are: ${names.join(', ')}`
  throw new CommandProblem('no_such_account', `There is no account ${name}.`, next)
}
