import { appendFileSync, writeFileSync } from 'node:fs'
import { type FactType, factSchema } from '../../lib/contract/events.ts'
import { firstPbx } from '../../lib/contract/pbxes.ts'
import { type Topic, topicSchema } from '../../lib/contract/topics.ts'
import { zoneHere } from '../../lib/contract/wall-clock.ts'
import type { Transaction } from '../../lib/db.ts'
import { type AskedEvents, eventsAsked } from '../../lib/events/asked-events.ts'
import { eventsAsCsv } from '../../lib/events/events-as-csv.ts'
import { workersZone } from '../../lib/logout-rules/workers-zone.ts'
import type { Command, Input } from '../command.ts'
import { withContext } from '../context.ts'
import { ofOnePbx, onWhichPbx } from '../pbx-option.ts'
import { wrongUse } from '../problem.ts'

export const exportEvents: Command = {
  name: 'events export',
  summary: 'Write what has happened as CSV, the newest first',
  arguments: [{ name: 'FILE', text: 'where to; default: stdout', optional: true }],
  options: {
    from: { value: 'DAY', text: 'what happened from this day on, for example 2026-11-01' },
    to: { value: 'DAY', text: 'until the end of this day' },
    what: { value: 'WHAT', text: `only ${topicSchema.options.join(', ')}, or one type such as session.started` },
    find: { value: 'TEXT', text: 'a person, a desk, a number, or who did it' },
    phone: { value: 'NUMBER', text: 'at one phone' },
    extension: { value: 'NUMBER', text: 'of one person' },
    pbx: onWhichPbx.list,
  },
  details: 'Days and times are those of the PBX. What begins like a formula gets an apostrophe in front.',
  async run(input) {
    const [file, asked] = [input.argument(0), askedIn(input)]
    if (file !== undefined) writeFileSync(file, '')
    const pieces: string[] = []
    const take = (piece: string) => {
      if (file !== undefined) appendFileSync(file, piece)
      else if (input.out.json) pieces.push(piece)
      else input.out.piece(piece)
    }
    await withContext(input, ({ db }) => write(db, asked, take))
    if (file !== undefined) return { data: { file }, text: `The events are in ${file}.` }
    return { data: { csv: pieces.join('') }, text: input.out.json ? '' : null }
  },
}

async function write(db: Transaction, asked: AskedEvents, take: (piece: string) => void): Promise<void> {
  const zone = (await workersZone(db, asked.pbx || firstPbx)) ?? zoneHere()
  const found = await eventsAsked(db, asked, zone)
  for await (const piece of eventsAsCsv(db, { ...found, zone, sight: 'everything' })) take(piece)
}

/** Throws CommandProblem. */
function askedIn(input: Input): AskedEvents {
  const text = (option: string) => input.value(option) ?? ''
  return {
    ...whatIn(text('what')),
    ...{ find: text('find'), phone: text('phone'), extension: text('extension'), pbx: ofOnePbx(input) ?? '' },
    from: day(text('from')),
    to: day(text('to')),
  }
}

const types = factSchema.options.map(({ shape }) => shape.type.value)

function whatIn(text: string): { type: FactType | null; topic: Topic | null } {
  if (text === '') return { type: null, topic: null }
  const topic = topicSchema.safeParse(text)
  if (topic.success) return { type: null, topic: topic.data }
  const type = types.find((one) => one === text)
  if (type) return { type, topic: null }
  throw wrongUse(`Nothing is called ${text}.`, `Use ${topicSchema.options.join(', ')}, or one type of event.`)
}

function day(text: string): string {
  if (text === '' || (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)))) return text
  throw wrongUse(`${text} is no day.`, 'Use a day such as 2026-11-01.')
}
