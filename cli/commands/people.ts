import { placeCall } from '../../lib/calling/place-call.ts'
import { listCalls } from '../../lib/calls/list-calls.ts'
import { talkedFor } from '../../lib/contract/call-words.ts'
import type { Call } from '../../lib/contract/calls.ts'
import { firstPbx } from '../../lib/contract/pbxes.ts'
import { listPeople, type ListedPerson } from '../../lib/people/list-people.ts'
import type { Command, Input } from '../command.ts'
import { withContext } from '../context.ts'
import { ofOnePbx, onWhichPbx, severalPbxes } from '../pbx-option.ts'
import { wrongUse } from '../problem.ts'
import { moment, table } from '../table.ts'

const pins: Command = {
  name: 'people pins',
  summary: 'Show who has a trivial PIN or none, without showing any PIN',
  options: { all: { text: 'also those with a good PIN' }, pbx: onWhichPbx.list },
  answer: 'GET /people',
  details:
    'PINs are checked only where the PIN settings report or refuse trivial ones; the first check takes up to ten minutes.',
  async run(input) {
    const pin = input.isSet('all') ? undefined : 'to_change'
    const { people, several } = await withContext(input, async ({ db }) => ({
      people: await listPeople(db, { pbx: ofOnePbx(input), pin, limit: 100_000 }),
      several: await severalPbxes(db),
    }))
    return { data: { people }, text: people.length === 0 ? 'Nobody to show.' : asTable(people, several) }
  },
}

const calls: Command = {
  name: 'people calls',
  summary: 'Show the last calls of a person at desks',
  arguments: [{ name: 'EXTENSION', text: 'whose calls' }],
  options: { lines: { value: 'NUMBER', text: 'at most so many (default 20)' }, pbx: onWhichPbx.change },
  answer: 'GET /calls',
  details: 'Calls are written down only where the settings say so: Settings, Call history.',
  async run(input) {
    const filter = { pbx: ofOnePbx(input) ?? firstPbx, extension: input.argument(0), limit: linesOf(input) }
    const found = await withContext(input, ({ db }) => listCalls(db, filter))
    return { data: { calls: found }, text: found.length === 0 ? 'No calls were written down.' : callTable(found) }
  },
}

const call: Command = {
  name: 'people call',
  summary: 'Ring somebody’s phone, and connect it to another extension',
  options: {
    extension: { value: 'EXTENSION', text: 'whose phone rings first', isNeeded: true },
    number: { value: 'EXTENSION', text: 'what it then dials', isNeeded: true },
    pbx: onWhichPbx.change,
  },
  details:
    'Only where the setting clickToCall is on. The phone dials by itself once somebody has answered it, with its own permissions and caller ID.',
  async run(input) {
    const [extension = '', number = ''] = [input.value('extension'), input.value('number')]
    const wanted = { pbx: ofOnePbx(input), extension, number }
    await withContext(input, (ctx) => placeCall({ ctx, input: wanted }))
    return { data: { extension, number }, text: `A phone of ${extension} rings, and then dials ${number}.` }
  },
}

export const peopleCommands: Command[] = [pins, calls, call]

function linesOf(input: Input): number {
  const text = input.value('lines') ?? '20'
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text)
  throw wrongUse(`${text} is no number of calls.`, 'Use a whole number, 1 to 99999.')
}

function callTable(found: readonly Call[]): string {
  const rows = found.map((call) => [
    moment(call.beganAt),
    call.direction === 'incoming' ? 'from' : 'to',
    [call.number, call.name].filter(Boolean).join(' ') || 'withheld',
    call.through ?? '',
    call.phone,
    talkedFor(call),
  ])
  return table(['WHEN', '', 'NUMBER', 'BY WAY OF', 'DESK', 'ANSWERED'], rows)
}

function asTable(people: readonly ListedPerson[], several: boolean): string {
  const rows = people.map(({ pbx, extension, name, mailbox, pin }) => {
    return [...(several ? [pbx] : []), extension, name, mailbox, pin ?? 'not checked']
  })
  return table([...(several ? ['PBX'] : []), 'EXTENSION', 'NAME', 'MAILBOX', 'PIN'], rows)
}
