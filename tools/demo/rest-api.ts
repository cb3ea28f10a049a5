import { z } from 'zod'
import type { Session } from './cast.ts'

const sessionSchema = z.object({ id: z.string(), phone: z.string(), extension: z.string() })

/** The requests of the REST API that the tour makes. */
export class RestApi {
  constructor(private readonly at: { url: string; token: string }) {}

  /** Open sessions. */
  async sessions(): Promise<Session[]> {
    const answer: unknown = await (await this.#request('GET', '/sessions')).json()
    return z.object({ sessions: z.array(sessionSchema) }).parse(answer).sessions
  }

  /** Numbers of the phones in the pool. */
  async phones(): Promise<string[]> {
    const answer: unknown = await (await this.#request('GET', '/phones')).json()
    const { phones } = z.object({ phones: z.array(z.object({ number: z.string() })) }).parse(answer)
    return phones.map(({ number }) => number)
  }

  /** On somebody's behalf: without the PIN. */
  async logIn({ extension, phone }: { extension: string; phone: string }): Promise<void> {
    await this.#request('POST', '/sessions', { extension, phone })
  }

  async logOut(id: string): Promise<void> {
    await this.#request('DELETE', `/sessions/${id}`)
  }

  async #request(method: string, path: string, body?: object): Promise<Response> {
    const { url, token } = this.at
    const headers = { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) }
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!response.ok)
      throw new Error(`${method} ${path} was answered with ${response.status}: ${await response.text()}`)
    return response
  }
}
