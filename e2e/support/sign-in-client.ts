import { type IncomingHttpHeaders, request } from 'node:http'

/** What became of a sign-in. */
export interface SignInResult {
  status: number
  retryAfter: number | null
  milliseconds: number
}

/** Somebody who signs in over HTTP as the page does, from an address of this machine: 127.0.0.2 and so on. */
export class SignInClient {
  private readonly cookies = new Map<string, string>()

  constructor(
    private readonly url: string,
    private readonly address: string,
  ) {}

  /** @param more headers that a browser would not send */
  async signIn(username: string, password: string, more: Record<string, string> = {}): Promise<SignInResult> {
    const { csrfToken } = JSON.parse((await this.send('GET', '/api/auth/csrf')).body) as { csrfToken: string }
    const form = new URLSearchParams({ username, password, csrfToken, json: 'true' })
    const started = performance.now()
    const { status, headers } = await this.send('POST', '/api/auth/callback/credentials', form, more)
    const wait = headers['retry-after']
    return {
      status,
      retryAfter: wait === undefined ? null : Number(wait),
      milliseconds: Math.round(performance.now() - started),
    }
  }

  /** The status that a page answers with. */
  async get(path: string): Promise<number> {
    return (await this.send('GET', path)).status
  }

  /** What the browser sends with each request. */
  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** As a browser that signed in before, and has been closed since. */
  signOut(): void {
    for (const name of this.cookies.keys()) if (!name.includes('devices')) this.cookies.delete(name)
  }

  private send(method: string, path: string, form?: URLSearchParams, more: Record<string, string> = {}) {
    const headers = {
      Cookie: this.cookie,
      ...(form && { 'Content-Type': 'application/x-www-form-urlencoded' }),
      ...more,
    }
    return new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
      const call = request(new URL(path, this.url), { method, headers, localAddress: this.address, family: 4 })
      call.on('error', reject).on('response', (response) => {
        for (const cookie of response.headers['set-cookie'] ?? []) this.keep(cookie)
        let body = ''
        response.on('data', (chunk) => (body += String(chunk)))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
      })
      call.end(form?.toString())
    })
  }

  private keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    this.cookies.set(name, value)
  }
}
