import { ClientError, ResponseBodyError, AuthorizationResponseError } from 'openid-client'
import type { RefusalReason } from '@/lib/contract/single-sign-on'
import { UnreadableSecrets } from '@/pbx/secrets'

/** What is wrong between Hot Desk and the provider, and the cure. */
export interface Trouble {
  reason: Extract<RefusalReason, 'away' | 'misconfigured' | 'cancelled' | 'untrusted'>
  found: string
  next: string
}

/** Whatever was thrown while it was asked. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof UnreadableSecrets) return unreadable
  if (error instanceof AuthorizationResponseError) return toldInBrowser(error)
  if (error instanceof ResponseBodyError) return toldByProvider(error)
  if (error instanceof ClientError) return byCode(error)
  return byNetwork(error)
}

const away = (found: string, next: string): Trouble => ({ reason: 'away', found, next })
const misconfigured = (found: string, next: string): Trouble => ({ reason: 'misconfigured', found, next })

const unreadable = misconfigured(
  'The client secret cannot be read: it was saved with another data folder.',
  'Enter the client secret again.',
)

function toldInBrowser({ error }: AuthorizationResponseError): Trouble {
  if (['access_denied', 'login_required', 'interaction_required', 'consent_required'].includes(error))
    return { reason: 'cancelled', found: `The provider let nobody in (${error}).`, next: 'Begin again.' }
  if (error === 'temporarily_unavailable' || error === 'server_error')
    return away(`The provider failed (${error}).`, 'Try again in a minute.')
  return misconfigured(
    `The provider refused what Hot Desk asked for (${error}).`,
    'Compare the scopes, and what the provider allows this client.',
  )
}

function toldByProvider({ error }: ResponseBodyError): Trouble {
  if (error === 'invalid_client')
    return misconfigured(
      'The provider does not take the client id with this client secret.',
      'Enter both again, as the provider shows them.',
    )
  if (error === 'invalid_grant')
    return { reason: 'untrusted', found: 'The provider does not know this answer any more.', next: 'Begin again.' }
  return misconfigured(
    `The provider refused the request (${error}).`,
    'Allow this client the authorization code flow with PKCE at the provider.',
  )
}

/** As openid-client calls them. */
function byCode(error: ClientError): Trouble {
  const cause = (error.cause ?? {}) as { status?: number; attribute?: string; body?: { issuer?: unknown } }
  switch (error.code) {
    case 'OAUTH_TIMEOUT':
      return away(
        'The provider did not answer within 5 seconds.',
        'See that it runs, and that this machine reaches it.',
      )
    case 'OAUTH_RESPONSE_IS_NOT_CONFORM':
      return byStatus(cause.status ?? 0)
    case 'OAUTH_RESPONSE_IS_NOT_JSON':
    case 'OAUTH_PARSE_ERROR':
      return misconfigured('Something answers there, but it is no OpenID provider.', 'Correct the issuer.')
    case 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED':
      // The page about users may be about somebody else, too.
      return cause.attribute === 'issuer' ? otherIssuer(cause.body?.issuer) : untrusted(error)
    case 'OAUTH_HTTP_REQUEST_FORBIDDEN':
      return misconfigured('The provider names an address without encryption.', 'Have it use https for all of them.')
    case undefined:
      return byNetwork(error.cause)
    default:
      return untrusted(error)
  }
}

function byStatus(status: number): Trouble {
  if (status >= 500) return away(`The provider failed (HTTP ${status}).`, 'See its own log.')
  return misconfigured(
    `There is no discovery document at this address (HTTP ${status}).`,
    'Correct the issuer: with /.well-known/openid-configuration behind it a browser shows the document.',
  )
}

const otherIssuer = (issuer: unknown): Trouble =>
  misconfigured(
    `The provider calls itself ${typeof issuer === 'string' ? issuer.slice(0, 300) : 'something else'}.`,
    'Enter exactly that as the issuer, also its last slash.',
  )

const untrusted = ({ message }: Error): Trouble => ({
  reason: 'untrusted',
  found: `The answer of the provider cannot be trusted: ${message}.`,
  next: 'Begin again. If it stays so, compare the clocks of the two machines, and the client id.',
})

const certificates = /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)/

function byNetwork(error: unknown): Trouble {
  const code = codeOf(error)
  if (certificates.test(code))
    return misconfigured(
      `The certificate of the provider is not trusted (${code}).`,
      'Give Hot Desk the certificate of your authority in NODE_EXTRA_CA_CERTS, and start it again.',
    )
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return away('This machine does not find the name of the provider.', 'Correct the issuer, or the DNS here.')
  return away(
    `The provider cannot be reached${code === '' ? '' : ` (${code})`}.`,
    'See that it runs, and that a firewall lets this machine reach it.',
  )
}

/** Of the innermost cause that has one. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const { code, cause } = error as Error & { code?: unknown }
  const inner = codeOf(cause)
  return inner === '' && typeof code === 'string' ? code : inner
}
