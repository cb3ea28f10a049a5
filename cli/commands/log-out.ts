import { firstPbx } from '../../lib/contract/pbxes.ts'
import { forceLogOut } from '../../lib/sessions/force-log-out.ts'
import { listSessions } from '../../lib/sessions/list-sessions.ts'
import { countSeats, type OrderedLogOuts, orderLogOuts } from '../../lib/sessions/order-log-outs.ts'
import type { Session } from '../../lib/sessions/session.ts'
import type { Context } from '../../lib/verbs/verb.ts'
import type { Command, Input } from '../command.ts'
import { confirm, yesOption } from '../confirm.ts'
import { withContext } from '../context.ts'
import type { Result } from '../output.ts'
import { ofOnePbx, severalPbxes } from '../pbx-option.ts'
import { CommandProblem, wrongUse } from '../problem.ts'

export const logOut: Command = {
  name: 'sessions logout',
  summary: 'Log somebody out, or everybody',
  arguments: [{ name: 'WHO', text: 'an extension, a phone of the pool, or the id of a session', optional: true }],
  options: {
    extension: { value: 'EXTENSION', text: 'this extension, in place of WHO' },
    phone: { value: 'PHONE', text: 'who is at this phone, in place of WHO' },
    location: { value: 'NAME', text: 'everybody at this location, in place of WHO' },
    all: { text: 'everybody on the PBX, in place of WHO' },
    reason: { value: 'TEXT', text: 'why, in your own words: it is kept in the activity' },
    ...yesOption,
    pbx: { value: 'PBX', text: `only this PBX, by its id; with --all and --location the default is ${firstPbx}` },
  },
  details: `A call in progress is not cut off. --all and --location ask first, and say how many people it is. They are logged out one after
the other, and those in a call when it is over.`,
  async run(input) {
    requireOneWay(input)
    return input.isSet('all') || input.value('location') !== undefined ? logOutMany(input) : logOutOne(input)
  },
}

/** Whom, said once. Throws CommandProblem. */
function requireOneWay(input: Input): void {
  const options = ['extension', 'phone', 'location'].filter((option) => input.value(option) !== undefined)
  const ways = [...options, ...(input.isSet('all') ? ['all'] : []), ...input.arguments]
  if (ways.length === 1) return
  throw wrongUse(
    ways.length === 0 ? 'Whom?' : 'That says several times whom.',
    'Name somebody, or use one of --extension, --phone, --location and --all.',
  )
}

async function logOutOne(input: Input): Promise<Result> {
  const ended = await withContext(input, async (ctx) => {
    const { id } = await sessionOf(input, ctx)
    return forceLogOut({ ctx, input: { id, note: input.value('reason') ?? '' } })
  })
  return { data: ended, text: `${ended.name} (${ended.extension}) is logged out of ${ended.phone}.` }
}

async function logOutMany(input: Input): Promise<Result> {
  const where = { pbx: ofOnePbx(input) ?? firstPbx, location: input.value('location') ?? '' }
  const ordered = await withContext(input, async (ctx) => {
    const seats = await countSeats(ctx.db, where)
    if (seats.people > 0) await confirm(input, question(seats, { ...where, several: await severalPbxes(ctx.db) }))
    return orderLogOuts({ ctx, input: { ...where, note: input.value('reason') ?? '' } })
  })
  return { data: ordered, text: orderedInWords(ordered) }
}

function question(
  seats: OrderedLogOuts,
  { pbx, location, several }: Record<'pbx' | 'location', string> & { several: boolean },
) {
  const who = seats.people === 1 ? '1 person' : `${seats.people} people`
  const where = [location === '' ? '' : ` at ${location}`, several ? ` on the PBX ${pbx}` : '']
  return `${who}${where.join('')} would be logged out.${inCallInWords(seats)}`
}

function orderedInWords(ordered: OrderedLogOuts): string {
  const { people } = ordered
  if (people === 0) return 'Nobody is logged in there.'
  return `${people === 1 ? '1 person is' : `${people} people are`} being logged out.${inCallInWords(ordered)}`
}

const inCallInWords = ({ inCall }: OrderedLogOuts) =>
  inCall === 0 ? '' : ` ${inCall} in a call ${inCall === 1 ? 'stays' : 'stay'} until it is over.`

/** Throws CommandProblem no_such_session or ambiguous. */
async function sessionOf(input: Input, { db }: Context): Promise<Session> {
  const open = await listSessions(db, { state: 'open', limit: 100_000, pbx: ofOnePbx(input) })
  const [extension, phone] = [input.value('extension'), input.value('phone')]
  const who = extension ?? phone ?? input.argument(0) ?? ''
  const found = open.filter((session) => {
    if (extension !== undefined) return session.extension === extension
    if (phone !== undefined) return session.phone === phone
    return [session.id, session.extension, session.phone].includes(who)
  })
  const [session] = found
  if (session === undefined)
    throw new CommandProblem('no_such_session', `Nobody is logged in by ${who}.`, 'hotdesk sessions list shows who is.')
  if (found.length > 1) throw ambiguous(who, found)
  return session
}

const ambiguous = (who: string, found: readonly Session[]) =>
  new CommandProblem(
    'ambiguous',
    `${who} stands for ${found.length} sessions.`,
    'Say --extension or --phone, name the PBX with --pbx, or the session by its id:',
    1,
    found.map(({ id, pbx, extension, phone }) => `${id}  ${extension} at ${phone} of ${pbx}`),
  )
