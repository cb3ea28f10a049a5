import * as client from 'openid-client'
import { isConfidential, type SingleSignOnDetails } from '@/lib/contract/single-sign-on'

/** Of each question. Seconds: whoever waits before a button sees why it goes no further. */
const patience = 5

export type Provider = client.Configuration

type Asked = Pick<SingleSignOnDetails, 'issuer' | 'clientId' | 'allowsHttp'>

/**
 * Asks the provider how to speak with it, each time: where it is away, nobody is sent there, and its new keys count at once.
 * Throws what trouble.ts puts into words.
 *
 * @param secret null: there is none
 */
export async function findProvider({ issuer, clientId, allowsHttp }: Asked, secret: string | null): Promise<Provider> {
  const isOpen = !isConfidential(issuer) && !allowsHttp
  if (isOpen) throw new TypeError('Plain http is not allowed.')
  const isPlain = issuer.startsWith('http:')
  return client.discovery(new URL(issuer), clientId, {}, showing(secret), {
    timeout: patience,
    // The signature counts, too, and not only that the answer came over TLS.
    execute: [client.enableNonRepudiationChecks, ...(isPlain ? [client.allowInsecureRequests] : [])],
  })
}

/** In the way that the provider takes. In the body where it says so: headers are encoded in two ways out there. */
function showing(secret: string | null): client.ClientAuth {
  if (secret === null) return client.None()
  const [inBody, inHeader] = [client.ClientSecretPost(secret), client.ClientSecretBasic(secret)]
  return (server, ...rest) => {
    const isTaken = server.token_endpoint_auth_methods_supported?.includes('client_secret_post')
    return isTaken ? inBody(server, ...rest) : inHeader(server, ...rest)
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
