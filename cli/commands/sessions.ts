import { numberSchema } from '../../lib/contract/numbers.ts'
import { forceLogOut } from '../../lib/sessions/force-log-out.ts'
import { listSessions } from '../../lib/sessions/list-sessions.ts'
import { logInOnBehalf } from '../../lib/sessions/log-in-on-behalf.ts'
import type { Session } from '../../lib/sessions/session.ts'
import type { Context } from '../../lib/verbs/verb.ts'
import { type OrderedLogOuts, orderLogOuts } from '../../lib/sessions/order-log-outs.ts'
import type { Command, Input } from '../command.ts'
import { withContext } from '../context.ts'
import type { Result } from '../output.ts'
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
  summary: 'Log somebody out, or everybody',
  arguments: [{ name: 'WHO', text: 'an extension, a phone of the pool, or the id of a session', optional: true }],
  options: {
    all: { text: 'everybody on the PBX, in place of WHO' },
    location: { value: 'NAME', text: 'everybody at this location, in place of WHO' },
    reason: { value: 'TEXT', text: 'why, in your own words: it stays in the activity' },
    pbx: onWhichPbx.list,
  },
  details: `A call in progress is not cut off. With --all and --location people are logged out one after the other, and those in a call
when it is over.`,
  async run(input) {
    const note = input.value('reason') ?? ''
    const many = input.isSet('all') || input.value('location') !== undefined
    if (many === (input.argument(0) !== undefined))
      throw wrongUse('Whom?', 'Name somebody, or use one of --all and --location.')
    if (many) return logOutMany(input, note)
    const ended = await withContext(input, async (ctx) => {
      const { id } = await sessionOf(input, ctx)
      return forceLogOut({ ctx, input: { id, note } })
    })
    return { data: ended, text: `${ended.name} (${ended.extension}) is logged out of ${ended.phone}.` }
  },
}

async function logOutMany(input: Input, note: string): Promise<Result> {
  const [isAll, location = ''] = [input.isSet('all'), input.value('location')]
  if (isAll && location !== '') throw wrongUse('--all is everybody.', 'Leave out --all or --location.')
  const wanted = { pbx: ofOnePbx(input), location, note }
  const ordered = await withContext(input, (ctx) => orderLogOuts({ ctx, input: wanted }))
  return { data: ordered, text: orderedInWords(ordered) }
}

function orderedInWords({ people, inCall }: OrderedLogOuts): string {
  if (people === 0) return 'Nobody is logged in there.'
  const who = people === 1 ? '1 person is' : `${people} people are`
  const calls = inCall === 0 ? '' : ` ${inCall} in a call ${inCall === 1 ? 'stays' : 'stay'} until it is over.`
  return `${who} being logged out.${calls}`
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
