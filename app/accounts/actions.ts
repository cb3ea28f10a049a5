'use server'
import { z } from 'zod'
import { runAction, type ActionResult } from '@/lib/actions/run-action'
import { changePassword, changeRole, createAccount, deleteAccount, setAccountDisabled } from '@/lib/auth/accounts'
import type { NewAccount } from '@/lib/auth/credentials'
import { requireAccount, type SignedIn } from '@/lib/auth/require'
import type { Role } from '@/lib/auth/roles'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'

const ownPassword = 'Change your own password under your name at the top; it asks for the present one.'

export async function createAccountAction(account: NewAccount): Promise<ActionResult> {
  return asAdmin(() => createAccount(account))
}

export async function changePasswordAction(id: string, password: string): Promise<ActionResult> {
  return asAdmin((account) => {
    // Whoever finds a screen left open must not be able to lock its owner out.
    if (account.id === id) throw new Problem('bad_request', [{ field: 'password', message: ownPassword }])
    return changePassword(id, password, 'somebody else')
  })
}

export async function setAccountDisabledAction(id: string, disabled: boolean): Promise<ActionResult> {
  return ofAnother(id, () => setAccountDisabled(id, parse(z.boolean(), disabled)))
}

export async function changeRoleAction(id: string, role: Role): Promise<ActionResult> {
  return ofAnother(id, () => changeRole(id, role))
}

export async function deleteAccountAction(id: string): Promise<ActionResult> {
  return ofAnother(id, () => deleteAccount(id))
}

function asAdmin(work: (account: SignedIn) => Promise<unknown>): Promise<ActionResult> {
  return runAction(async () => work(await requireAccount('admin')))
}

/** What an administrator does to themselves by accident they could not take back. */
function ofAnother(id: string, work: () => Promise<void>): Promise<ActionResult> {
  return asAdmin((account) => {
    if (account.id === id) throw new Problem('own_account')
    return work()
  })
}
