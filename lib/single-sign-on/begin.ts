import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { countBeginning } from '@/lib/auth/limits'
import { ownPath } from '@/lib/auth/own-path'
import { englishOf } from '@/lib/contract/findings'
import type { Purpose, SingleSignOn } from '@/lib/contract/single-sign-on'
import { db } from '@/lib/db'
import { TooManyAttempts } from '@/lib/problems/problem'
import { type Flow, flowCookie } from './flow'
import { clientSecretOf, findSingleSignOn, isFor, redirectUri } from './load'
import { findProvider, type Provider } from './provider'
import { SsoRefused } from './refused'
import { troubleOf } from './trouble'

interface Wish {
  purpose: Purpose
  /** Where the person wants to go; nowhere but here. */
  next: unknown
  /** The address it comes from. */
  from: string
}

/** Where to send the browser, and what it keeps until it comes back. Throws SsoRefused. */
export async function beginSso({
  purpose,
  next,
  from,
}: Wish): Promise<{ address: URL; cookie: Awaited<ReturnType<typeof flowCookie>> }> {
  const settings = await openFor(purpose)
  await countBeginning(from).catch(tooMany)
  const provider = await providerOf(settings)
  const [verifier, state, nonce] = [randomPKCECodeVerifier(), randomState(), randomNonce()]
  const begun = {
    purpose,
    next: pathOf(purpose, next),
    version: settings.version,
    begunAt: Math.floor(Date.now() / 1_000),
  }
  const flow: Flow = { ...begun, state, nonce, verifier }
  const address = buildAuthorizationUrl(provider, {
    redirect_uri: redirectUri(),
    scope: settings.scopes,
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(settings.asksAgain && { prompt: 'login' }),
  })
  return { address, cookie: await flowCookie(flow) }
}

function tooMany(error: unknown): never {
  throw error instanceof TooManyAttempts ? new SsoRefused('too_many', { cause: error }) : error
}

/** The settings, where they let somebody in that way. Throws SsoRefused off. */
export async function openFor(purpose: Purpose): Promise<SingleSignOn> {
  const settings = await findSingleSignOn(db())
  if (!settings || !isFor(purpose, settings)) throw new SsoRefused('off')
  return settings
}

/** Throws SsoRefused away or misconfigured. */
export async function providerOf(settings: SingleSignOn): Promise<Provider> {
  try {
    return await findProvider(settings, await clientSecretOf(db(), settings))
  } catch (cause) {
    throw refusedBy(cause)
  }
}

/** Administrators find the remedy in the log; the person signing in does not need to know it. */
export function refusedBy(cause: unknown): SsoRefused {
  const { reason, found, next } = troubleOf(cause)
  console.warn(`Single sign-on: ${englishOf(found)} ${englishOf(next)}`)
  return new SsoRefused(reason, { cause })
}

/** An own page opens nothing but itself. */
function pathOf(purpose: Purpose, next: unknown): string {
  const path = ownPath(next)
  return purpose === 'account' || /^\/me(\?|$)/.test(path) ? path : '/me'
}
