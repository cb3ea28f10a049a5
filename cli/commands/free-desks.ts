import { mayWords } from '../../lib/contract/free-desk-words.ts'
import { freeDeskMaySchema, placeWords } from '../../lib/contract/free-desks.ts'
import { listFreeDesks } from '../../lib/free-desks/list-free-desks.ts'
import { setFreeDesks } from '../../lib/free-desks/set-free-desks.ts'
import type { Command } from '../command.ts'
import { withContext } from '../context.ts'
import { ofOnePbx, onWhichPbx, severalPbxes } from '../pbx-option.ts'
import { table } from '../table.ts'

const where = { name: 'LOCATION', text: 'the name of a location (default: the whole PBX)', optional: true } as const

const list: Command = {
  name: 'free-desks list',
  summary: 'Show what desks may do while nobody is logged in there',
  options: { pbx: onWhichPbx.list },
  answer: 'GET /free-desks',
  async run(input) {
    const { choices, several } = await withContext(input, async ({ db }) => {
      return { choices: await listFreeDesks(db, ofOnePbx(input)), several: await severalPbxes(db) }
    })
    const rows = choices.map((choice) => [
      ...(several ? [choice.pbx] : []),
      placeWords(choice),
      typed(choice.may),
      mayWords()[choice.may],
    ])
    const headings = [...(several ? ['PBX'] : []), 'WHERE', 'MAY', 'WHAT IT DOES']
    return { data: { choices }, text: rows.length === 0 ? mayWords().everything : table(headings, rows) }
  },
}

/** As they are typed; those of REST are written alike. */
const choices = freeDeskMaySchema.options.map(typed)

const set: Command = {
  name: 'free-desks set',
  summary: 'Choose what desks may do while nobody is logged in there',
  arguments: [{ name: 'MAY', text: 'everything or internal-and-emergency', choices }, where],
  options: { pbx: onWhichPbx.change },
  answer: 'POST /free-desks',
  details: `A location goes before the whole PBX. Emergency calls always go out, with the desk's emergency caller ID. What a PBX cannot
hold its desks to is refused, with the reason.`,
  async run(input) {
    const may = freeDeskMaySchema.parse(input.argument(0)?.replaceAll('-', '_'))
    const wanted = { pbx: ofOnePbx(input), location: input.argument(1) ?? '', may }
    const { chosen } = await withContext(input, (ctx) => setFreeDesks({ ctx, input: wanted }))
    return { data: chosen, text: `${placeWords(wanted)}: ${mayWords()[may]}` }
  },
}

const clear: Command = {
  name: 'free-desks clear',
  summary: 'Remove the choice for free desks',
  arguments: [where],
  options: { pbx: onWhichPbx.change },
  async run(input) {
    const place = { pbx: ofOnePbx(input), location: input.argument(0) ?? '' }
    await withContext(input, (ctx) => setFreeDesks({ ctx, input: { ...place, may: null } }))
    const otherwise = place.location === '' ? mayWords().everything : 'It does as the whole PBX does.'
    return { data: place, text: `${placeWords(place)}: ${otherwise}` }
  },
}

export const freeDeskCommands: Command[] = [list, set, clear]

function typed(may: string): string {
  return may.replaceAll('_', '-')
}
