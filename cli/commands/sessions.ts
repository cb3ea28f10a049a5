import { listSessions } from '../../lib/sessions/list-sessions.ts'
import { logInOnBehalf } from '../../lib/sessions/log-in-on-behalf.ts'
import type { Session } from '../../lib/sessions/session.ts'
import type { Command } from '../command.ts'
import { withContext } from '../context.ts'
import { ofOnePbx, onWhichPbx, severalPbxes } from '../pbx-option.ts'
import { wrongUse } from '../problem.ts'
import { moment, table } from '../table.ts'
import { logOut } from './log-out.ts'

const list: Command = {
  name: 'sessions list',
  summary: 'Show who is logged in where',
  options: {
    all: { text: 'ended ones as well, newest first' },
    limit: { value: 'NUMBER', text: 'at most so many (default 1000)' },
    pbx: onWhichPbx.list,
  },
  answer: 'GET /sessions',
  async run(input) {
    const limit = positive(input.value('limit') ?? '1000')
    const wanted = { state: input.isSet('all') ? 'all' : 'open', limit, pbx: ofOnePbx(input) } as const
    const { sessions, several } = await withContext(input, async ({ db }) => {
      return { sessions: await listSessions(db, wanted), several: await severalPbxes(db) }
    })
    return { data: { sessions }, text: sessions.length === 0 ? 'Nobody is logged in.' : asTable(sessions, several) }
  },
}

const logIn: Command = {
  name: 'sessions login',
  summary: 'Log an extension in at a phone, without its PIN',
  options: {
    extension: { value: 'EXTENSION', text: 'who', isNeeded: true },
    phone: { value: 'PHONE', text: 'the number of a phone of the pool', isNeeded: true },
    pbx: onWhichPbx.change,
  },
  answer: 'POST /sessions',
  details: 'Anybody who holds the phone is logged out, and the extension leaves the phone it held: as when dialled.',
  async run(input) {
    const [extension, phone] = [input.value('extension') ?? '', input.value('phone') ?? '']
    const wanted = { pbx: ofOnePbx(input), extension, phone }
    const session = await withContext(input, (ctx) => logInOnBehalf({ ctx, input: wanted }))
    return { data: session, text: `${session.name} (${session.extension}) is logged in at ${session.phone}.` }
  },
}

export const sessionCommands: Command[] = [list, logIn, logOut]

function asTable(sessions: readonly Session[], several: boolean): string {
  const rows = sessions.map(({ pbx, phone, extension, name, startedAt, endedAt, endReason }) => {
    const ended = endedAt ? `${moment(endedAt)} (${endReason ?? ''})` : ''
    return [...(several ? [pbx] : []), phone, extension, name, moment(startedAt), ended]
  })
  return table([...(several ? ['PBX'] : []), 'PHONE', 'EXTENSION', 'NAME', 'SINCE', 'ENDED'], rows)
}

function positive(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw wrongUse(`${text} is no number of sessions.`, 'Use a whole number, for example 50.')
}
