import type { Client } from 'pg'
import { channels } from '../../lib/contract/events.ts'
import type { Command, Input } from '../command.ts'
import { findInstallation, onDatabase } from '../installation.ts'
import { wrongUse } from '../problem.ts'

interface EventRow {
  id: number
  at: Date
  type: string
  phone: string | null
  extension: string | null
  sessionId: string | null
  actor: { kind: string; number?: string; name?: string; reason?: string }
  data: object
}

const pageSize = 500

const tailEvents: Command = {
  name: 'events tail',
  summary: 'Show the last events, then every new one as it happens',
  options: {
    lines: { value: 'NUMBER', text: 'begin with so many of the past (default 10)' },
    after: { value: 'ID', text: 'begin with what came after this event instead' },
    'no-follow': { text: 'end with the newest event' },
  },
  details: 'With --json each event is one line. Ctrl-C ends it.',
  async run(input) {
    await onDatabase(findInstallation(input), (client) => tail(client, input))
    return { data: null, text: null }
  },
}

export const eventCommands: Command[] = [tailEvents]

async function tail(client: Client, input: Input): Promise<void> {
  const news = new News(client)
  await client.query(`LISTEN ${channels.events}`)
  let after = await beginning(client, input)
  do {
    for (let page = await read(client, after); page.length > 0; page = await read(client, after))
      for (const event of page) {
        input.out.item(event, inWords(event))
        after = event.id
      }
  } while (!input.isSet('no-follow') && (await news.next()))
}

async function beginning(client: Client, input: Input): Promise<number> {
  const after = input.value('after')
  if (after !== undefined) return whole(after, 'id of an event')
  const lines = whole(input.value('lines') ?? '10', 'number of events')
  const { rows } = await client.query<{ after: string }>(
    'SELECT coalesce((SELECT id FROM events ORDER BY id DESC OFFSET $1 LIMIT 1), 0) AS after',
    [lines],
  )
  return Number(rows[0]?.after ?? 0)
}

function whole(text: string, what: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw wrongUse(`${text} is no ${what}.`, 'Use a whole number.')
}

async function read(client: Client, after: number): Promise<EventRow[]> {
  const { rows } = await client.query<Omit<EventRow, 'id'> & { id: string }>(
    `SELECT id, at, type, phone, extension, session_id AS "sessionId", actor, data FROM events
     WHERE id > $1 ORDER BY id LIMIT ${pageSize}`,
    [after],
  )
  return rows.map((row) => ({ ...row, id: Number(row.id) }))
}

function inWords({ id, at, type, phone, extension, actor, data }: EventRow): string {
  const where = [extension && `extension ${extension}`, phone && `phone ${phone}`].filter(Boolean).join(', ')
  const who = `${actor.kind} ${actor.number ?? actor.name ?? actor.reason ?? ''}`
  return [id, at.toISOString(), type, where, `by ${who}`, JSON.stringify(data)].filter((part) => part !== '').join('  ')
}

/** Tells whether there may be new events: true as soon as there are, false when somebody has ended it. */
class News {
  private waiting: ((more: boolean) => void) | null = null
  private pending = false
  private over = false
  private failure: Error | null = null

  constructor(client: Client) {
    client.on('notification', () => this.arrive())
    client.on('error', (error) => {
      this.failure = error
      this.end()
    })
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => this.end())
  }

  async next(): Promise<boolean> {
    const more = await this.wait()
    if (this.failure) throw this.failure
    return more
  }

  private wait(): Promise<boolean> {
    if (this.over || this.pending) {
      this.pending = false
      return Promise.resolve(!this.over)
    }
    return new Promise((resolve) => (this.waiting = resolve))
  }

  private arrive(): void {
    this.pending = this.waiting === null
    this.waiting?.(true)
    this.waiting = null
  }

  private end(): void {
    this.over = true
    this.waiting?.(false)
  }
}
