'use server'
import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { type ActionResult, answerAction } from '@/lib/actions/run-action'
import { answered, type OwnSignInResult } from '@/lib/own-page/answer'
import type { PinAnswer } from '@/lib/own-page/check-pin'
import { dropOwnSignIn, keepOwnSignIn } from '@/lib/own-page/current-person'
import { logInAtOwnPage, logOutAtOwnPage } from '@/lib/own-page/own-session'
import { runOwnAction } from '@/lib/own-page/run-own-action'
import { type OwnSignIn, signInToOwnPage } from '@/lib/own-page/sign-in'
import { forThePerson } from '@/lib/own-page/words'

export async function ownSignInAction(given: OwnSignIn): Promise<OwnSignInResult> {
  let answer: PinAnswer = { kind: 'wrong' }
  const result = await answerAction(async () => {
    const signedIn = await signInToOwnPage(given, await headers()).catch(forThePerson)
    answer = signedIn.answer
    if (signedIn.secret === null) return
    await keepOwnSignIn(signedIn.secret)
    refresh()
  })
  return result.ok ? answered(answer) : result
}

/** @param seen the session that the person saw at the desk; null: nobody's */
export async function ownLogInAction(phone: string, seen: string | null): Promise<ActionResult> {
  return runOwnAction((ctx, { pbx, extension }) => logInAtOwnPage({ ctx, input: { pbx, extension, phone, seen } }))
}

export async function ownLogOutAction(): Promise<ActionResult> {
  return runOwnAction((ctx, { pbx, extension }) => logOutAtOwnPage({ ctx, input: { pbx, extension } }))
}

export async function ownSignOutAction(): Promise<ActionResult> {
  return answerAction(async () => {
    await dropOwnSignIn()
    refresh()
  })
}
