import { numberSchema } from '../../lib/contract/numbers.ts'
import { forceLogOut } from '../../lib/sessions/force-log-out.ts'
import { listSessions } from '../../lib/sessions/list-sessions.ts'
import { logInOnBehalf } from '../../lib/sessions/log-in-on-behalf.ts'
import type { Session } from '../../lib/sessions/session.ts'
import type { Context } from '../../lib/verbs/verb.ts'
import type { Command, Input } from '../command.ts'
import { withContext } from '../context.ts'
import { ofOnePbx, onWhichPbx, severalPbxes } from '../pbx-option.ts'
import { CommandProblem, wrongUse } from '../problem.ts'
import { moment, table } from '../table.ts'

const list: Command = {
  name: 'sessions list',
  summary: 'Show who is logged in where',
  options: {
    all: { text: 'ended ones as well, newest first' },
    limit: { value: 'NUMBER', text: 'at most so many (default 1000)' },
    pbx: onWhichPbx.list,
  },
  async run(input) {
    const limit = positive(input.value('limit') ?? '1000')
    const wanted = { state: input.isSet('all') ? 'all' : 'open', limit, pbx: ofOnePbx(input) } as const
    const { sessions, several } = await withContext(input, async ({ db }) => {
      return { sessions: await listSessions(db, wanted), several: await severalPbxes(db) }
    })
    return { data: sessions, text: sessions.length === 0 ? 'Nobody is logged in.' : asTable(sessions, several) }
  },
}

const logIn: Command = {
  name: 'sessions login',
  summary: 'Log an extension in at a phone, without its PIN',
  arguments: [
    { name: 'EXTENSION', text: 'who' },
    { name: 'PHONE', text: 'the number of a phone of the pool' },
  ],
  options: { pbx: onWhichPbx.change },
  details: 'Anybody who holds the phone is logged out, and the extension leaves the phone it held: as when dialled.',
  async run(input) {
    const [extension, phone] = [number(input.argument(0)), number(input.argument(1))]
    const wanted = { pbx: ofOnePbx(input), extension, phone }
    const session = await withContext(input, (ctx) => logInOnBehalf({ ctx, input: wanted }))
    return { data: session, text: `${session.name} (${session.extension}) is logged in at ${session.phone}.` }
  },
}

const logOut: Command = {
  name: 'sessions logout',
  summary: 'Log somebody out',
  arguments: [{ name: 'WHO', text: 'an extension, a phone of the pool, or the id of a session' }],
  options: { pbx: onWhichPbx.list },
  async run(input) {
    const ended = await withContext(input, async (ctx) => {
      return forceLogOut({ ctx, input: await sessionOf(input, ctx) })
    })
    return { data: ended, text: `${ended.name} (${ended.extension}) is logged out of ${ended.phone}.` }
  },
}

export const sessionCommands: Command[] = [list, logIn, logOut]

/** Throws CommandProblem no_such_session or ambiguous. */
async function sessionOf(input: Input, { db }: Context): Promise<Session> {
  const who = input.argument(0) ?? ''
  const open = await listSessions(db, { state: 'open', limit: 100_000, pbx: ofOnePbx(input) })
  const found = open.filter(({ id, extension, phone }) => [id, extension, phone].includes(who))
  const [session] = found
  if (session === undefined)
    throw new CommandProblem('no_such_session', `Nobody is logged in by ${who}.`, 'hotdesk sessions list shows who is.')
  if (found.length > 1)
    throw new CommandProblem(
      'ambiguous',
      `${who} stands for ${found.length} sessions.`,
      'Name the PBX with --pbx, or the session by its id:',
      1,
      found.map(({ id, pbx, extension, phone }) => `${id}  ${extension} at ${phone} of ${pbx}`),
    )
  return session
}

function asTable(sessions: readonly Session[], several: boolean): string {
  const rows = sessions.map(({ pbx, phone, extension, name, startedAt, endedAt, endReason }) => {
    const ended = endedAt ? `${moment(endedAt)} (${endReason ?? ''})` : ''
    return [...(several ? [pbx] : []), phone, extension, name, moment(startedAt), ended]
  })
  return table([...(several ? ['PBX'] : []), 'PHONE', 'EXTENSION', 'NAME', 'SINCE', 'ENDED'], rows)
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
