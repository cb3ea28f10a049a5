import { type NewWall, type Wall, wallNamesSchema } from '../../lib/contract/walls.ts'
import { addWall } from '../../lib/walls/add-wall.ts'
import { changeWall } from '../../lib/walls/change-wall.ts'
import { listWalls } from '../../lib/walls/list-walls.ts'
import { revokeWall } from '../../lib/walls/revoke-wall.ts'
import { called } from '../called.ts'
import type { Command, Input } from '../command.ts'
import { withContext } from '../context.ts'
import { listOf } from '../list-options.ts'
import { ofOnePbx, onWhichPbx, severalPbxes } from '../pbx-option.ts'
import { moment, table } from '../table.ts'

const list: Command = {
  name: 'walls list',
  summary: 'Show the screens that show who is where, never their links',
  options: { pbx: onWhichPbx.list },
  answer: 'GET /walls',
  async run(input) {
    const { walls, several } = await withContext(input, async ({ db }) => {
      return { walls: await listWalls(db, ofOnePbx(input)), several: await severalPbxes(db) }
    })
    const rows = walls.map((wall) => {
      const { id, pbx, name, names, seconds, lastSeenAt } = wall
      const seen = lastSeenAt === null ? 'never' : moment(lastSeenAt)
      return [...(several ? [pbx] : []), name, placesOf(wall), names, `${seconds} s`, seen, id]
    })
    const headings = [...(several ? ['PBX'] : []), 'NAME', 'LOCATIONS', 'NAMES', 'EACH PAGE', 'LAST SEEN', 'ID']
    return { data: { walls }, text: rows.length === 0 ? 'There are no walls.' : table(headings, rows) }
  },
}

const details = {
  locations: { value: 'LOCATIONS', text: 'with commas between them; all for every location (default)' },
  names: {
    value: 'HOW',
    text: 'full, short (Alice L.; default), initials or hidden',
    choices: wallNamesSchema.options,
  },
  seconds: { value: 'NUMBER', text: 'how long each page is shown, where there are several; 15 unless you say' },
}

const add: Command = {
  name: 'walls add',
  summary: 'Make a link for a screen on a wall, which shows who is where and opens nothing else',
  arguments: [{ name: 'NAME', text: 'where it hangs, for example Entrance' }],
  options: { ...details, pbx: onWhichPbx.change },
  answer: 'POST /walls',
  details:
    'The link is printed once and kept nowhere. Open it on the screen; add ?theme=light before the # for a light one.',
  async run(input) {
    const wanted = { pbx: ofOnePbx(input), name: input.argument(0) ?? '', ...changesIn(input) } as NewWall
    const wall = await withContext(input, (ctx) => addWall({ ctx, input: wanted }))
    return { data: wall, text: `Behind the dashboard’s address: ${wall.path}` }
  },
}

const change: Command = {
  name: 'walls change',
  summary: 'Change what a wall shows; its link stays',
  arguments: [{ name: 'WALL', text: 'its name or id, as walls list shows them' }],
  options: { name: { value: 'NAME', text: 'another name' }, ...details },
  answer: 'PATCH /walls/{id}',
  details: 'What is left out stays as it is. Screens show it within seconds.',
  async run(input) {
    const name = input.value('name')
    const wanted = { ...changesIn(input), ...(name !== undefined && { name }) }
    const wall = await withContext(input, async (ctx) => {
      const { id } = called(input.argument(0) ?? '', await listWalls(ctx.db), kind)
      return changeWall({ ctx, input: { id, ...wanted } })
    })
    return { data: wall, text: `${wall.name} shows ${placesOf(wall)}, names ${wall.names}.` }
  },
}

const revoke: Command = {
  name: 'walls revoke',
  summary: 'Revoke the link of a wall: it shows nothing any more',
  arguments: [{ name: 'WALL', text: 'its name or id, as walls list shows them' }],
  async run(input) {
    const wall = await withContext(input, async (ctx) => {
      const { id } = called(input.argument(0) ?? '', await listWalls(ctx.db), kind)
      return revokeWall({ ctx, input: { id } })
    })
    return { data: wall, text: `The link of ${wall.name} is revoked. Its screens show nothing within seconds.` }
  },
}

export const wallCommands: Command[] = [list, add, change, revoke]

const placesOf = ({ locations }: Wall) => (locations.length === 0 ? 'every location' : locations.join(', '))

/** As far as options name them; what the values may be is the verb's business. */
function changesIn(input: Input) {
  const [locations, names, seconds] = [input.value('locations'), input.value('names'), input.value('seconds')]
  return {
    ...(locations !== undefined && { locations: locations === 'all' ? [] : listOf(input, 'locations') }),
    ...(names !== undefined && { names: wallNamesSchema.parse(names) }),
    ...(seconds !== undefined && { seconds: Number(seconds) }),
  }
}

const kind = {
  ...{ code: 'wall', one: 'wall', many: 'walls', list: 'walls list' },
  differ: ({ createdAt }: Wall) => `created ${moment(createdAt)}`,
}
