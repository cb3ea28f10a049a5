import { ClientError, ResponseBodyError, AuthorizationResponseError } from 'openid-client'
import { type Said, say } from '@/lib/contract/findings'
import type { RefusalReason } from '@/lib/contract/single-sign-on'
import { UnreadableSecrets } from '@/pbx/secrets'

/** What is wrong between Hot Desk and the provider, and the cure. */
export interface Trouble {
  reason: Extract<RefusalReason, 'away' | 'misconfigured' | 'cancelled' | 'untrusted'>
  found: Said
  next: Said
}

/** Anything that was thrown while it was asked. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof UnreadableSecrets) return unreadable
  if (error instanceof AuthorizationResponseError) return saidInBrowser(error)
  if (error instanceof ResponseBodyError) return saidByProvider(error)
  if (error instanceof ClientError) return byCode(error)
  return byNetwork(error)
}

const away = (found: Said, next: Said): Trouble => ({ reason: 'away', found, next })
const misconfigured = (found: Said, next: Said): Trouble => ({ reason: 'misconfigured', found, next })

const unreadable = misconfigured(say('secretUnreadable'), say('enterSecretAgain'))

function saidInBrowser({ error }: AuthorizationResponseError): Trouble {
  if (['access_denied', 'login_required', 'interaction_required', 'consent_required'].includes(error))
    return { reason: 'cancelled', found: say('letNobodyIn', error), next: say('beginAgain') }
  if (error === 'temporarily_unavailable' || error === 'server_error')
    return away(say('providerFailed', error), say('tryInAMinute'))
  return misconfigured(say('refusedWhatWasAsked', error), say('compareScopes'))
}

function saidByProvider({ error }: ResponseBodyError): Trouble {
  if (error === 'invalid_client') return misconfigured(say('clientNotTaken'), say('enterBothAgain'))
  if (error === 'invalid_grant') return { reason: 'untrusted', found: say('answerUnknown'), next: say('beginAgain') }
  return misconfigured(say('requestRefused', error), say('allowCodeFlow'))
}

/** As openid-client calls them. */
function byCode(error: ClientError): Trouble {
  const cause = (error.cause ?? {}) as { status?: number; attribute?: string; body?: { issuer?: unknown } }
  switch (error.code) {
    case 'OAUTH_TIMEOUT':
      return away(say('providerSilent'), say('reachProvider'))
    case 'OAUTH_RESPONSE_IS_NOT_CONFORM':
      return byStatus(cause.status ?? 0)
    case 'OAUTH_RESPONSE_IS_NOT_JSON':
    case 'OAUTH_PARSE_ERROR':
      return misconfigured(say('noProvider'), say('correctIssuer'))
    case 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED':
      // The page about users may be about somebody else, too.
      return cause.attribute === 'issuer' ? otherIssuer(cause.body?.issuer) : untrusted(error)
    case 'OAUTH_HTTP_REQUEST_FORBIDDEN':
      return misconfigured(say('notAllEncrypted'), say('encryptAll'))
    case undefined:
      return byNetwork(error.cause)
    default:
      return untrusted(error)
  }
}

function byStatus(status: number): Trouble {
  if (status >= 500) return away(say('providerFailed', `HTTP ${status}`), say('seeProvidersLog'))
  return misconfigured(say('noDocument', status), say('findDocument'))
}

function otherIssuer(issuer: unknown): Trouble {
  const found = typeof issuer === 'string' ? say('otherIssuer', issuer.slice(0, 300)) : say('otherIssuerUnnamed')
  return misconfigured(found, say('enterThatIssuer'))
}

const untrusted = ({ message }: Error): Trouble => ({
  reason: 'untrusted',
  found: say('answerUntrusted', message),
  next: say('compareClocks'),
})

const certificates = /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)/

function byNetwork(error: unknown): Trouble {
  const code = codeOf(error)
  if (certificates.test(code)) return misconfigured(say('certificateUntrusted', code), say('trustAuthority'))
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return away(say('providerNotFound'), say('correctName'))
  const found = code === '' ? say('providerAway') : say('providerAwayBecause', code)
  return away(found, say('openWayToProvider'))
}

/** Of the innermost cause that has one. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const { code, cause } = error as Error & { code?: unknown }
  const inner = codeOf(cause)
  return inner === '' && typeof code === 'string' ? code : inner
}
