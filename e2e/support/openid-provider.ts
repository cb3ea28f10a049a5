import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider'

type Answer = Record<string, unknown>

/** A real OpenID provider on loopback, which signs in everybody it knows without a password. */
export interface OpenIdProvider {
  issuer: string
  /** Hot Desk there, and a program that is not ours. */
  client: Client
  other: Client
  /** The claims of somebody, by the name that they sign in with, which is their subject. */
  people: Map<string, Answer>
  /** What somebody between it and us makes of the answer with the tokens, or of its page about users. */
  lie: ((answer: Answer) => Answer) | null
  lieOnPage: ((answer: Answer) => Answer) | null
  /** A token with its signature that says this; as of providers that sign for many organisations with one key. */
  tokenSaying: (claims: Answer) => string
  stop(): Promise<void>
}

interface Client {
  id: string
  secret: string
}

/** @param redirectUri where Hot Desk takes people back */
export async function startOpenIdProvider(redirectUri: string): Promise<OpenIdProvider> {
  let answer = (_request: IncomingMessage, response: ServerResponse): unknown => response.writeHead(503).end()
  const server = createServer((request, response) => void answer(request, response))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const started: OpenIdProvider = {
    issuer,
    client: { id: 'hotdesk', secret: 'what Hot Desk shows & says: "+%"' },
    other: { id: 'another', secret: 'what another program shows' },
    people: new Map(),
    lie: null,
    lieOnPage: null,
    tokenSaying: (claims) => signed(claims, privateKey),
    async stop() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
  const provider = new Provider(issuer, configurationOf(started, redirectUri, privateKey))
  provider.use(async (ctx, next) => {
    await next()
    if (ctx.path === '/token' && started.lie) ctx.body = started.lie(ctx.body as Answer)
    if (ctx.path === '/me' && started.lieOnPage) ctx.body = started.lieOnPage(ctx.body as Answer)
  })
  const asOthers = provider.callback()
  answer = (request, response) =>
    request.url?.startsWith('/interaction/') ? logIn(provider, request, response) : asOthers(request, response)
  return started
}

function configurationOf(
  { client, other, people }: OpenIdProvider,
  redirectUri: string,
  privateKey: KeyObject,
): Configuration {
  const clients = [client, other].map(({ id, secret }) => {
    // As most do without being asked: a token says when somebody entered their password.
    return { client_id: id, client_secret: secret, redirect_uris: [redirectUri], require_auth_time: true }
  })
  const key = privateKey.export({ format: 'jwk' })
  return {
    clients,
    jwks: { keys: [{ ...key, kid: 'one', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['throw-away'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    claims: { email: ['email', 'email_verified'], profile: ['name'], desk: ['extension', 'groups'] },
    findAccount: (_ctx, id) => {
      const claims = people.get(id)
      return claims && { accountId: id, claims: () => ({ sub: id, ...claims }) }
    },
    loadExistingGrant: consent,
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, AuthorizationCode: 60, IdToken: 600 },
  }
}

function signed(claims: Answer, key: KeyObject): string {
  const said = [{ alg: 'RS256', kid: 'one' }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  )
  const text = said.join('.')
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`
}

/** Nobody is asked whether Hot Desk may know it: the organisation has decided. */
async function consent({ oidc }: KoaContextWithOIDC) {
  const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId, accountId: oidc.session?.accountId })
  grant.addOIDCScope('openid email profile desk')
  await grant.save()
  return grant
}

const form = `<!doctype html><html lang="en"><title>The organisation</title><h1>The organisation</h1><form method="post">
<label>Name <input name="login"></label><button>Continue</button><button name="no" value="1">Cancel</button></form></html>`

async function logIn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') {
    response.setHeader('Content-Type', 'text/html').end(form)
    return
  }
  const given = new URLSearchParams(await text(request))
  const result = given.has('no') ? { error: 'access_denied' } : { login: { accountId: given.get('login') ?? '' } }
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
}

/** As a browser that signs in there. @returns the address that it is sent back to */
export async function signInThere(address: URL, login: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let next = address
  for (let step = 0; step < 10; step++) {
    const isAsked = next.pathname.startsWith('/interaction/')
    const response = await fetch(next, {
      redirect: 'manual',
      headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(isAsked && { method: 'POST', body: new URLSearchParams({ login }) }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    if (location === null) throw new Error(`${next.pathname} answers ${response.status}: ${await response.text()}`)
    next = new URL(location, next)
    if (next.pathname === '/sso/callback') return next
  }
  throw new Error('The provider leads round in circles.')
}
