import { type ClientRequest, get } from 'node:http'
import { createParser } from 'eventsource-parser'
import type { BoardMessage } from '../../lib/contract/board.ts'

export interface DashboardOptions {
  url: string
  cookie: string
  /** False: what comes is thrown away unread, for dashboards that are only to be there. */
  reads: boolean
}

/** One browser's live stream, and the board that it keeps up to date. */
export class Dashboard {
  /** Desk → the extension that is logged in there. */
  readonly occupants = new Map<string, string>()
  private request: ClientRequest | undefined

  /** Resolves with the first bytes. */
  static open({ url, cookie, reads }: DashboardOptions): Promise<Dashboard> {
    const dashboard = new Dashboard()
    return new Promise((resolve, reject) => {
      const headers = { Cookie: cookie, Accept: 'text/event-stream' }
      const request = get(`${url}/api/board/stream`, { headers, agent: false }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`The stream answers ${response.statusCode ?? '?'}.`))
        const parser = createParser({ onEvent: ({ event, data }) => dashboard.take(event, data) })
        response.setEncoding('utf8').on('data', (text: string) => {
          if (reads) parser.feed(text)
          resolve(dashboard)
        })
        response.on('error', () => undefined)
      })
      dashboard.request = request.on('error', reject)
    })
  }

  close(): void {
    this.request?.destroy()
  }

  private take(event: string | undefined, data: string): void {
    const message = { event, data: JSON.parse(data) as unknown } as BoardMessage
    if (message.event === 'board') for (const desk of message.data.desks) this.show(desk)
    if (message.event === 'desk') this.show(message.data)
  }

  private show({ number, session }: { number: string; session: { extension: string } | null }): void {
    if (session) this.occupants.set(number, session.extension)
    else this.occupants.delete(number)
  }
}
