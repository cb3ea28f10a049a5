import { type FactType, factSchema } from '../lib/contract/events.ts'
import { firstPbx } from '../lib/contract/pbxes.ts'
import { type Topic, topicOf, topicSchema } from '../lib/contract/topics.ts'
import { zoneHere } from '../lib/contract/wall-clock.ts'
import type { Transaction } from '../lib/db.ts'
import { type AskedEvents, eventsAsked, type FoundEvents } from '../lib/events/asked-events.ts'
import { workersZone } from '../lib/logout-rules/workers-zone.ts'
import { requirePbxOfPast } from '../lib/pbxes/require-pbx.ts'
import type { Input, Option } from './command.ts'
import { ofOnePbx, onWhichPbx } from './pbx-option.ts'
import { wrongUse } from './problem.ts'

const types: readonly FactType[] = factSchema.options.map(({ shape }) => shape.type.value)

/** Which events, by the names that the address of the activity's page has. */
export const eventFilters = {
  type: {
    value: 'TYPE',
    text: `only ${topicSchema.options.join(', ')}, or one type such as session.started`,
    choices: [...topicSchema.options, ...types],
    choicesAt: 'hotdesk events export --help names the types.',
  },
  find: { value: 'TEXT', text: 'a person, a desk, a number, or who did it' },
  extension: { value: 'EXTENSION', text: 'of one person' },
  phone: { value: 'PHONE', text: 'at one phone' },
  location: { value: 'NAME', text: 'at the desks that are at this location now, and what names it' },
  actor: { value: 'WHO', text: 'done by: a part of their name, their number, or a kind such as token or command_line' },
  from: { value: 'WHEN', text: 'what happened from then on: a day, 2026-11-01, or a minute of it, 2026-11-01T14:30' },
  to: { value: 'WHEN', text: 'until the end of this day, or until this minute' },
  pbx: onWhichPbx.list,
} satisfies Record<string, Option>

/** For those who look for one: by what they are about. */
export const typesInWords = topicSchema.options
  .map((topic) => `  ${topic}: ${types.filter((type) => topicOf(type) === topic).join(', ')}`)
  .join('\n')

/** What the options ask for. Throws CommandProblem. */
export function askedIn(input: Input): AskedEvents {
  const text = (option: keyof typeof eventFilters) => input.value(option) ?? ''
  return {
    ...whatIn(text('type')),
    ...{ find: text('find'), extension: text('extension'), phone: text('phone') },
    ...{ location: text('location'), actor: text('actor'), pbx: ofOnePbx(input) ?? '' },
    ...{ from: moment(text('from')), to: moment(text('to')) },
  }
}

/** The same for the database, and by whose clock. Throws Problem no_such_pbx or no_such_location. */
export async function findEvents(db: Transaction, asked: AskedEvents): Promise<FoundEvents & { zone: string }> {
  if (asked.pbx !== '') await requirePbxOfPast(db, asked.pbx)
  const zone = (await workersZone(db, asked.pbx || firstPbx)) ?? zoneHere()
  return { ...(await eventsAsked(db, asked, zone)), zone }
}

function whatIn(text: string): { type: FactType | null; topic: Topic | null } {
  const topic = topicSchema.safeParse(text)
  if (topic.success) return { type: null, topic: topic.data }
  return { type: types.find((one) => one === text) ?? null, topic: null }
}

function moment(text: string): string {
  const [day = '', time = '00:00', ...more] = text.split('T')
  const date = new Date(`${day}T00:00Z`)
  // The last day of a month is not the 31st of each.
  const isDay = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day
  if (text === '' || (isDay && /^([01]\d|2[0-3]):[0-5]\d$/.test(time) && more.length === 0)) return text
  throw wrongUse(`${text} is no day, and no minute of one.`, 'Use a day such as 2026-11-01, or 2026-11-01T14:30.')
}
