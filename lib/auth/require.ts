import { cache } from 'react'
import type { Actor } from '@/lib/contract/actor'
import { claimsOfRequest } from './claims-of-request'
import { findSignedIn, mayGoOn, mustBeSignedIn, type SignedIn } from './signed-in'

export type { SignedIn } from './signed-in'

/** Who makes this request, or null. Looked up each time, so that a revoked sign-in ends at once. */
export const currentAccount = cache(async (): Promise<SignedIn | null> => {
  return findSignedIn(await claimsOfRequest())
})

/** Somebody who is signed in, also while they have to choose a password first. Throws Problem not_signed_in. */
export async function requireSignIn(): Promise<SignedIn> {
  return mustBeSignedIn(await currentAccount())
}

/**
 * Before every action and page (those through app/require-viewer.ts); a board's stream asks as its request comes. What
 * they may do is up to the verbs. Throws Problem not_signed_in or password_due.
 */
export async function requireAccount(): Promise<SignedIn> {
  return mayGoOn(await currentAccount())
}

export function actorOf({ id, name }: SignedIn): Actor {
  return { kind: 'account', id, name }
}
