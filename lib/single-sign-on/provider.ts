import * as client from 'openid-client'
import type { SingleSignOnDetails } from '@/lib/contract/single-sign-on'

/** For each request. Seconds: a person waiting at a button should see why it does not continue. */
const patience = 5

export type Provider = client.Configuration

/** Whether the issuer may be without encryption was decided when it was saved, and is each time it is read. */
type Asked = Pick<SingleSignOnDetails, 'issuer' | 'clientId'>

/**
 * Asks the provider how to speak with it, each time: where it is away, nobody is sent there, and its new keys count at once.
 * Throws what trouble.ts puts into words.
 *
 * @param secret null: there is none
 */
export async function findProvider({ issuer, clientId }: Asked, secret: string | null): Promise<Provider> {
  const isPlain = issuer.startsWith('http:')
  return client.discovery(new URL(issuer), clientId, {}, showing(secret), {
    timeout: patience,
    // The signature counts, too, and not only that the answer came over TLS.
    execute: [client.enableNonRepudiationChecks, ...(isPlain ? [allowPlainHttp] : [])],
  })
}

// eslint-disable-next-line @typescript-eslint/no-deprecated -- so that it stands out; where it may be is decided above
const allowPlainHttp = client.allowInsecureRequests

/** In the way that the provider takes. In the body where it says so: headers are encoded in two ways out there. */
function showing(secret: string | null): client.ClientAuth {
  if (secret === null) return client.None()
  const [inBody, inHeader] = [client.ClientSecretPost(secret), client.ClientSecretBasic(secret)]
  return (server, ...rest) => {
    const isTaken = server.token_endpoint_auth_methods_supported?.includes('client_secret_post')
    if (isTaken) inBody(server, ...rest)
    else inHeader(server, ...rest)
  }
}

/** The keys that it signs with. Throws as findProvider. */
export async function countKeys(provider: Provider): Promise<number> {
  const { jwks_uri: address } = provider.serverMetadata()
  if (address === undefined) return 0
  const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(patience * 1_000) })
  if (!response.ok) throw new Error(`The keys are answered with ${response.status}.`)
  const { keys } = (await response.json()) as { keys?: unknown[] }
  return keys?.length ?? 0
}
