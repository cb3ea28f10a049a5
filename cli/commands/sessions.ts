import type { Client } from 'pg'
import { numberSchema } from '../../lib/contract/numbers.ts'
import { sendLogIn, sendLogOut } from '../../lib/worker-client.ts'
import { commandLineActor } from '../actor.ts'
import type { Command } from '../command.ts'
import { findInstallation, onDatabase } from '../installation.ts'
import { CommandProblem, wrongUse } from '../problem.ts'
import { moment, table } from '../table.ts'
import { workerOf } from '../worker.ts'

interface Session {
  id: string
  phone: string
  extension: string
  name: string
  startedAt: Date
  endedAt: Date | null
  endReason: string | null
}

const listSessions: Command = {
  name: 'sessions list',
  summary: 'Show who is logged in where',
  options: {
    all: { text: 'ended ones as well, newest first' },
    limit: { value: 'NUMBER', text: 'at most so many (default 1000)' },
  },
  async run(input) {
    const limit = positive(input.value('limit') ?? '1000')
    const all = input.isSet('all')
    const sessions = await onDatabase(findInstallation(input), (client) => readSessions(client, all, limit))
    return { data: sessions, text: sessions.length === 0 ? 'Nobody is logged in.' : asTable(sessions) }
  },
}

const logIn: Command = {
  name: 'sessions login',
  summary: 'Log an extension in at a phone, without its PIN',
  arguments: [
    { name: 'EXTENSION', text: 'who' },
    { name: 'PHONE', text: 'the number of a phone of the pool' },
  ],
  details: 'Whoever holds the phone is logged out, and the extension leaves the phone it held: as when dialled.',
  async run(input) {
    const [extension, phone] = [number(input.argument(0)), number(input.argument(1))]
    const command = { extension, phone, actor: commandLineActor() }
    const session = await sendLogIn(workerOf(findInstallation(input)), command)
    return { data: session, text: `${session.name} (${session.extension}) is logged in at ${session.phone}.` }
  },
}

const logOut: Command = {
  name: 'sessions logout',
  summary: 'Log somebody out',
  arguments: [{ name: 'WHO', text: 'an extension, a phone of the pool, or the id of a session' }],
  async run(input) {
    const who = input.argument(0) ?? ''
    const installation = findInstallation(input)
    const open = await onDatabase(installation, (client) => readSessions(client, false, 100_000))
    const session = open.find(({ id, extension, phone }) => [id, extension, phone].includes(who))
    if (session === undefined)
      throw new CommandProblem(
        'no_such_session',
        `Nobody is logged in by ${who}.`,
        'hotdesk sessions list shows who is.',
      )
    const command = { sessionId: session.id, reason: 'forced', actor: commandLineActor() } as const
    const ended = await sendLogOut(workerOf(installation), command)
    return { data: ended, text: `${ended.name} (${ended.extension}) is logged out of ${ended.phone}.` }
  },
}

export const sessionCommands: Command[] = [listSessions, logIn, logOut]

async function readSessions(client: Client, all: boolean, limit: number): Promise<Session[]> {
  const { rows } = await client.query<Session>(
    `SELECT id, phone, extension, name, started_at AS "startedAt", ended_at AS "endedAt", end_reason AS "endReason"
     FROM sessions WHERE $1 OR ended_at IS NULL ORDER BY started_at DESC, id LIMIT $2`,
    [all, limit],
  )
  return rows
}

function asTable(sessions: readonly Session[]): string {
  const rows = sessions.map(({ phone, extension, name, startedAt, endedAt, endReason }) => {
    return [phone, extension, name, moment(startedAt), endedAt ? `${moment(endedAt)} (${endReason ?? ''})` : '']
  })
  return table(['PHONE', 'EXTENSION', 'NAME', 'SINCE', 'ENDED'], rows)
}

function number(text = ''): string {
  const parsed = numberSchema.safeParse(text)
  if (parsed.success) return parsed.data
  throw wrongUse(`${text} is no number of a phone or an extension.`, 'Use 1 to 20 digits, for example 2001.')
}

function positive(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw wrongUse(`${text} is no number of sessions.`, 'Use a whole number, for example 50.')
}
