import { genericGrantRequest, ResponseBodyError } from 'openid-client'
import { type Finding, type FindingGroup, ok, problem, say, warning } from '@/lib/contract/findings'
import type { SingleSignOn } from '@/lib/contract/single-sign-on'
import { verb } from '@/lib/verbs/verb'
import { clientSecretOf, loadSingleSignOn, redirectUri } from './load'
import { countKeys, findProvider, type Provider } from './provider'
import { troubleOf } from './trouble'

interface Test {
  /** Left out where the key that the secret is encrypted with is not at hand. */
  triesSecret: boolean
}

/** What there is to say of the provider at this moment; nobody is signed in. Throws Problem no_single_sign_on. */
export const testSingleSignOn = verb(
  'single_sign_on.test',
  async (ctx, { triesSecret }: Test): Promise<FindingGroup[]> => {
    const settings = await loadSingleSignOn(ctx.db)
    const read = () => (triesSecret ? clientSecretOf(ctx.db, settings) : null)
    const findings = await examine(settings, read, triesSecret).catch((error: unknown) => [worded('Provider', error)])
    return findings.map((finding) => ({ ...finding, phones: [] }))
  },
)

async function examine(
  settings: SingleSignOn,
  readSecret: () => Promise<string | null> | null,
  triesSecret: boolean,
): Promise<Finding[]> {
  const provider = await findProvider(settings, await readSecret())
  const found = ok('Provider', say('providerAnswers', provider.serverMetadata().issuer))
  const keys = await lookAtKeys(provider)
  return [found, keys, pkceOf(provider), ...(triesSecret ? [await trySecret(provider, settings), redirect()] : [])]
}

function worded(check: string, error: unknown): Finding {
  const { found, next } = troubleOf(error)
  return problem(check, found, next)
}

async function lookAtKeys(provider: Provider): Promise<Finding> {
  try {
    const keys = await countKeys(provider)
    if (keys > 0) return ok('Keys', say('providerHasKeys', keys))
    return problem('Keys', say('providerHasNoKeys'), say('showKeys'))
  } catch {
    return problem('Keys', say('keysUnreadable'), say('reachKeys'))
  }
}

function pkceOf(provider: Provider): Finding {
  if (provider.serverMetadata().supportsPKCE()) return ok('PKCE', say('takesPkce'))
  return warning('PKCE', say('pkceUnsaid'), say('allowPkce'))
}

/** With a code that nobody was given: the provider looks at the client first. */
async function trySecret(provider: Provider, { hasSecret }: SingleSignOn): Promise<Finding> {
  const code = { code: 'a-test-of-hot-desk', redirect_uri: redirectUri(), code_verifier: 'a'.repeat(43) }
  const error: unknown = await genericGrantRequest(provider, 'authorization_code', code).catch(
    (thrown: unknown) => thrown,
  )
  if (error instanceof ResponseBodyError && error.error === 'invalid_grant')
    return ok('Client', say(hasSecret ? 'takesClientAndSecret' : 'takesClient'))
  return worded('Client', error)
}

const redirect = () => ok('Redirect address', say('registerAddress', redirectUri()))
