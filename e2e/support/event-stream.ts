import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { until } from './until.ts'

/** A program that follows the events over https. */
export class EventStream {
  text = ''

  private constructor(private readonly response: IncomingMessage) {
    response.setEncoding('utf8').on('data', (chunk: string) => (this.text += chunk))
    response.on('error', () => undefined)
  }

  /** @param authority file of the certificate that is trusted @param headers of the request */
  static async open(url: string, authority: string, headers: Record<string, string>): Promise<EventStream> {
    const sent = request(url, { ca: readFileSync(authority), headers: { Accept: 'text/event-stream', ...headers } })
    sent.end()
    const [response] = (await once(sent, 'response')) as [IncomingMessage]
    if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode}.`)
    return new EventStream(response)
  }

  get lastId(): string {
    return [...this.text.matchAll(/^id: (\d+)$/gm)].at(-1)?.[1] ?? ''
  }

  async says(what: string | RegExp, seconds = 5): Promise<void> {
    await until(`the stream to say ${what}`, () => new RegExp(what).test(this.text), seconds)
  }

  close(): void {
    this.response.destroy()
  }
}
