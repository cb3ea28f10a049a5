import type { Location } from '../../lib/contract/locations.ts'
import { firstPbx } from '../../lib/contract/pbxes.ts'
import { addLocation } from '../../lib/locations/add-location.ts'
import { changeLocation } from '../../lib/locations/change-location.ts'
import { deleteLocation } from '../../lib/locations/delete-location.ts'
import { listLocations, loadLocationByName } from '../../lib/locations/list-locations.ts'
import { mergeLocations } from '../../lib/locations/merge-locations.ts'
import type { Context } from '../../lib/verbs/verb.ts'
import type { Command, Input } from '../command.ts'
import { withContext } from '../context.ts'
import { ofOnePbx, onWhichPbx, severalPbxes } from '../pbx-option.ts'
import { table } from '../table.ts'

const named = { name: 'NAME', text: 'as locations list shows it' }
const timeZone = { value: 'ZONE', text: "for example Europe/Berlin; '' for that of the worker" }

const list: Command = {
  name: 'locations list',
  summary: 'Show where desks stand',
  options: { pbx: onWhichPbx.list },
  answer: 'GET /locations',
  async run(input) {
    const { locations, several } = await withContext(input, async ({ db }) => {
      return { locations: await listLocations(db, ofOnePbx(input)), several: await severalPbxes(db) }
    })
    const rows = locations.map(({ pbx, name, timeZone, phones }) => {
      return [...(several ? [pbx] : []), name, timeZone ?? '', String(phones)]
    })
    const headings = [...(several ? ['PBX'] : []), 'NAME', 'TIME ZONE', 'PHONES']
    return { data: { locations }, text: rows.length === 0 ? 'There are no locations.' : table(headings, rows) }
  },
}

const add: Command = {
  name: 'locations add',
  summary: 'Add a location, which stays also while no phone is there',
  arguments: [{ name: 'NAME', text: 'for example Ward 3' }],
  options: { 'time-zone': timeZone, pbx: onWhichPbx.change },
  answer: 'POST /locations',
  async run(input) {
    const wanted = { pbx: ofOnePbx(input), name: input.argument(0) ?? '', ...zoneIn(input) }
    const location = await withContext(input, (ctx) => addLocation({ ctx, input: wanted }))
    return { data: location, text: `${location.name} is added.` }
  },
}

const change: Command = {
  name: 'locations change',
  summary: 'Give a location another name or time zone; its phones and rules stay',
  arguments: [named],
  options: { name: { value: 'NAME', text: 'another name' }, 'time-zone': timeZone, pbx: onWhichPbx.change },
  answer: 'PATCH /locations/{id}',
  async run(input) {
    const name = input.value('name')
    const wanted = { ...zoneIn(input), ...(name !== undefined && { name }) }
    const location = await withContext(input, async (ctx) => {
      const { id } = await find(ctx, input)
      return changeLocation({ ctx, input: { id, ...wanted } })
    })
    return { data: location, text: `${location.name} is changed.` }
  },
}

const merge: Command = {
  name: 'locations merge',
  summary: 'Move all phones of a location to another one, and delete it',
  arguments: [named],
  options: { into: { value: 'NAME', text: 'the one that stays', isNeeded: true }, pbx: onWhichPbx.change },
  answer: 'POST /locations/{id}/merge',
  details:
    'People who may log in at one may then log in at the other. Of all other rules, those of the one that stays apply.',
  async run(input) {
    const location = await withContext(input, async (ctx) => {
      const [{ id }, { id: into }] = [await find(ctx, input), await find(ctx, input, input.value('into'))]
      return mergeLocations({ ctx, input: { id, into } })
    })
    return { data: location, text: `${location.name} has ${location.phones} phones.` }
  },
}

const remove: Command = {
  name: 'locations delete',
  summary: 'Delete a location; its phones stay, at none',
  arguments: [named],
  options: { pbx: onWhichPbx.change },
  async run(input) {
    const location = await withContext(input, async (ctx) => {
      const found = await find(ctx, input)
      await deleteLocation({ ctx, input: { id: found.id } })
      return found
    })
    return { data: location, text: `${location.name} is deleted.` }
  },
}

export const locationCommands: Command[] = [list, add, change, merge, remove]

const find = ({ db }: Context, input: Input, name = input.argument(0)): Promise<Location> =>
  loadLocationByName(db, ofOnePbx(input) ?? firstPbx, name ?? '')

function zoneIn(input: Input): { timeZone?: string | null } {
  const zone = input.value('time-zone')
  return zone === undefined ? {} : { timeZone: zone === '' ? null : zone }
}
