import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { request as requestPlainly } from 'node:http'
import { request } from 'node:https'
import { until } from './until.ts'

/** A program that follows the events. */
export class EventStream {
  text = ''
  hasEnded = false

  private constructor(private readonly response: IncomingMessage) {
    response.setEncoding('utf8').on('data', (chunk: string) => (this.text += chunk))
    response.on('error', () => undefined).on('close', () => (this.hasEnded = true))
  }

  /** @param authority file of the certificate that is trusted, for https @param headers of the request */
  static async open(url: string, authority: string, headers: Record<string, string>): Promise<EventStream> {
    const all = { Accept: 'text/event-stream', ...headers }
    const sent = url.startsWith('https:')
      ? request(url, { ca: readFileSync(authority), headers: all })
      : requestPlainly(url, { headers: all })
    sent.end()
    const [response] = (await once(sent, 'response')) as [IncomingMessage]
    if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode}.`)
    return new EventStream(response)
  }

  /** Of the web apps behind nginx, the one that answers: 127.0.0.1:<port>. */
  get answeredBy(): string {
    return String(this.response.headers['x-answered-by'])
  }

  /** Ids of all events, in the order of their arrival. */
  get ids(): number[] {
    return [...this.text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id))
  }

  get lastId(): string {
    return String(this.ids.at(-1) ?? '')
  }

  async says(what: string | RegExp, seconds = 5): Promise<void> {
    await until(`the stream to say ${what}`, () => new RegExp(what).test(this.text), seconds)
  }

  close(): void {
    this.response.destroy()
  }
}
