'use server'
import { z } from 'zod'
import { runAction, type ActionResult } from '@/lib/actions/run-action'
import { changePassword, createAccount, setAccountDisabled } from '@/lib/auth/accounts'
import type { NewAccount } from '@/lib/auth/credentials'
import { parse } from '@/lib/problems/parse'

export async function createAccountAction(account: NewAccount): Promise<ActionResult> {
  return runAction('admin', () => createAccount(account))
}

export async function changePasswordAction(id: string, password: string): Promise<ActionResult> {
  return runAction('admin', () => changePassword(id, password))
}

export async function setAccountDisabledAction(id: string, disabled: boolean): Promise<ActionResult> {
  return runAction('admin', () => setAccountDisabled(id, parse(z.boolean(), disabled)))
}
