import { authorizationCodeGrant, ClientError, fetchUserInfo } from 'openid-client'
import { clientAddress } from '@/lib/auth/client-address'
import { beginSignIn, type Claims as SignInClaims } from '@/lib/auth/sign-ins'
import { spend } from '@/lib/auth/spend'
import { personalRefusals, type SingleSignOn } from '@/lib/contract/single-sign-on'
import { beginOwnSignIn } from '@/lib/own-page/sign-ins'
import { type Context, transact } from '@/lib/verbs/verb'
import { webContext } from '@/lib/verbs/web-context'
import { accountOf } from './account-of'
import { openFor, providerOf, refusedBy } from './begin'
import { type Flow, longestFlow } from './flow'
import { allClaims, type Claims, identityIn } from './identity'
import { redirectUri } from './load'
import { personOf } from './person-of'
import { SsoRefused } from './refused'

/** What the browser gets that has come back: a sign-in of an account, or the cookie of an own page. */
export type Arrived =
  { kind: 'account'; claims: SignInClaims; next: string } | { kind: 'own_page'; secret: string; next: string }

/**
 * Takes what the provider has sent a browser back with, once. Throws SsoRefused.
 *
 * @param search of the address that it has come back to
 * @param flow what it kept meanwhile; null: nothing
 */
export async function finishSso(search: string, flow: Flow | null, headers: Headers): Promise<Arrived> {
  if (!flow || new URLSearchParams(search).get('state') !== flow.state) throw new SsoRefused('expired')
  const settings = await openFor(flow.purpose)
  // Begun with other settings, perhaps with another provider.
  if (settings.version !== flow.version) throw new SsoRefused('expired')
  if (!(await spend(`sso ${flow.state}`, inTime()))) throw new SsoRefused('expired')
  const claims = await claimsOf(settings, flow, search)
  const ctx = webContext(headers, { kind: 'system', reason: 'single sign-on' }, { kind: 'everything' })
  const refusal = (error: unknown) => noteRefusal(ctx, { error, claims, flow, address: clientAddress(headers) })
  return letIn(ctx, { claims, settings, flow, headers }).catch(refusal)
}

const inTime = () => new Date(Date.now() + longestFlow * 1_000)

async function claimsOf(settings: SingleSignOn, flow: Flow, search: string): Promise<Claims> {
  const provider = await providerOf(settings)
  // As it was registered: what a proxy calls this machine does not count.
  const address = new URL(redirectUri())
  address.search = search
  const expected = { expectedState: flow.state, expectedNonce: flow.nonce, idTokenExpected: true }
  try {
    const tokens = await authorizationCodeGrant(provider, address, { pkceCodeVerifier: flow.verifier, ...expected })
    const idToken = tokens.claims()
    if (!idToken) throw untrusted('there is no ID token')
    if (settings.asksAgain && isFromBefore(idToken, flow)) throw untrusted('nobody was asked for a password')
    const hasMore = provider.serverMetadata().userinfo_endpoint !== undefined
    const more = hasMore ? await fetchUserInfo(provider, tokens.access_token, idToken.sub) : {}
    return allClaims(idToken, more)
  } catch (cause) {
    throw refusedBy(cause)
  }
}

/** As openid-client says it of what it checks itself. */
const untrusted = (message: string) => Object.assign(new ClientError(message), { code: 'hotdesk_check' })

/** Two clocks. Seconds. */
const tolerance = 60

/**
 * Somebody at a shared computer could remove the request for a password from the address on the way. The token itself
 * says when the password was entered; for providers that do not say it, the request has to be enough.
 */
const isFromBefore = ({ auth_time: at }: Claims, { begunAt }: Flow) =>
  typeof at === 'number' && at < begunAt - tolerance

interface LetIn {
  claims: Claims
  settings: SingleSignOn
  flow: Flow
  headers: Headers
}

async function letIn(ctx: Context, { claims, settings, flow, headers }: LetIn): Promise<Arrived> {
  const { next } = flow
  if (flow.purpose === 'own_page') {
    const secret = await beginOwnSignIn(await personOf(ctx.db, claims, settings), headers, 'sso')
    return { kind: 'own_page', secret, next }
  }
  const signIn = await beginSignIn(await accountOf(ctx, claims, settings), headers, 'sso')
  if (!signIn) throw new SsoRefused('disabled')
  return { kind: 'account', claims: signIn, next }
}

interface Refusal {
  error: unknown
  claims: Claims
  flow: Flow
  address: string
}

/** For the administrator whom the person will ask. */
async function noteRefusal(ctx: Context, { error, claims, flow, address }: Refusal): Promise<never> {
  if (error instanceof SsoRefused && personalRefusals.has(error.reason)) {
    const { subject, email, name } = identityIn(claims)
    const data = { reason: error.reason, purpose: flow.purpose, address: address.slice(0, 100), subject, email, name }
    await transact(ctx, async (tx) => tx.record({ type: 'sign_in.refused', data }))
  }
  throw error
}
