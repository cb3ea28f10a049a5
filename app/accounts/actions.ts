'use server'
import { addAccount } from '@/lib/accounts/add-account'
import { connectAccount } from '@/lib/accounts/connect-account'
import { deleteAccount } from '@/lib/accounts/delete-account'
import { inviteAccount } from '@/lib/accounts/invite-account'
import { makeLink } from '@/lib/accounts/make-link'
import type { PasswordLink } from '@/lib/accounts/password-link'
import { setDisabled } from '@/lib/accounts/set-disabled'
import { setPassword } from '@/lib/accounts/set-password'
import { setRole } from '@/lib/accounts/set-role'
import { type ActionAnswer, runAction, runActionFor, type ActionResult } from '@/lib/actions/run-action'
import type { InvitedAccount, NewAccount } from '@/lib/auth/credentials'
import type { Connection } from '@/lib/contract/single-sign-on'
import type { Role } from '@/lib/contract/roles'

/** Answers with the link, which is seen this one time. */
export async function inviteAccountAction(account: InvitedAccount): Promise<ActionAnswer<PasswordLink>> {
  return runActionFor((ctx) => inviteAccount({ ctx, input: account }))
}

export async function makeLinkAction(id: string): Promise<ActionAnswer<PasswordLink>> {
  return runActionFor((ctx) => makeLink({ ctx, input: { id } }))
}

export async function createAccountAction(account: NewAccount): Promise<ActionResult> {
  return runAction((ctx) => addAccount({ ctx, input: account }))
}

export async function changePasswordAction(id: string, password: string): Promise<ActionResult> {
  return runAction((ctx) => setPassword({ ctx, input: { id, password } }))
}

export async function setAccountDisabledAction(id: string, disabled: boolean): Promise<ActionResult> {
  return runAction((ctx) => setDisabled({ ctx, input: { id, disabled } }))
}

export async function changeRoleAction(id: string, role: Role): Promise<ActionResult> {
  return runAction((ctx) => setRole({ ctx, input: { id, role } }))
}

export async function connectAccountAction(connection: Connection): Promise<ActionResult> {
  return runAction((ctx) => connectAccount({ ctx, input: connection }))
}

export async function deleteAccountAction(id: string): Promise<ActionResult> {
  return runAction((ctx) => deleteAccount({ ctx, input: { id } }))
}
