'use server'
import { headers } from 'next/headers'
import { choosePassword } from '@/lib/accounts/choose-password'
import { answerAction, type ActionResult } from '@/lib/actions/run-action'

/** For anybody who has the link, signed in or not. */
export async function choosePasswordAction(secret: string, password: string): Promise<ActionResult> {
  return answerAction(async () => choosePassword(secret, password, await headers()))
}
