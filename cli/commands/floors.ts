import { readFileSync } from 'node:fs'
import type { Floor } from '../../lib/contract/floors.ts'
import { firstPbx } from '../../lib/contract/pbxes.ts'
import { addFloor } from '../../lib/floors/add-floor.ts'
import { changeFloor } from '../../lib/floors/change-floor.ts'
import { listFloors, loadFloorByName } from '../../lib/floors/list-floors.ts'
import { placeDesk, takeDeskOff } from '../../lib/floors/place-desk.ts'
import { removeFloor } from '../../lib/floors/remove-floor.ts'
import { removePlan, setPlan } from '../../lib/floors/set-plan.ts'
import type { Context } from '../../lib/verbs/verb.ts'
import type { Argument, Command, Input, Option } from '../command.ts'
import { withContext } from '../context.ts'
import { ofOnePbx, onWhichPbx, severalPbxes } from '../pbx-option.ts'
import { table } from '../table.ts'

const floor: Argument = { name: 'FLOOR', text: 'as floors list shows it' }
const place = {
  location: { value: 'LOCATION', text: 'the location that it is of, as locations list shows it', isNeeded: true },
  pbx: onWhichPbx.change,
} satisfies Record<string, Option>
const phone: Option = { value: 'PHONE', text: 'the number of a phone of the pool', isNeeded: true }
const share = (from: string): Option => ({ value: 'SHARE', text: `from ${from}: 0 to 1`, isNeeded: true })

const list: Command = {
  name: 'floors list',
  summary: 'Show the floors of locations, and which have a plan',
  options: { pbx: onWhichPbx.list },
  answer: 'GET /floors',
  async run(input) {
    const { floors, several } = await withContext(input, async ({ db }) => {
      return { floors: await listFloors(db, { pbx: ofOnePbx(input) }), several: await severalPbxes(db) }
    })
    const rows = floors.map(({ pbx, location, name, plan, desks }) => {
      const picture = plan ? `${plan.kind}, ${plan.width} x ${plan.height}` : 'none'
      return [...(several ? [pbx] : []), location, name, picture, String(desks.length)]
    })
    const headings = [...(several ? ['PBX'] : []), 'LOCATION', 'FLOOR', 'PLAN', 'DESKS']
    return { data: { floors }, text: rows.length === 0 ? 'There are no floors.' : table(headings, rows) }
  },
}

const add: Command = {
  name: 'floors add',
  summary: 'Add a floor to a location, after those that it has',
  arguments: [{ name: 'FLOOR', text: 'for example Floor 2' }],
  options: place,
  answer: 'POST /floors',
  async run(input) {
    const wanted = { pbx: ofOnePbx(input), location: input.value('location') ?? '', name: input.argument(0) ?? '' }
    const added = await withContext(input, (ctx) => addFloor({ ctx, input: wanted }))
    return { data: added, text: `${nameOf(added)} is added.` }
  },
}

const change: Command = {
  name: 'floors change',
  summary: 'Give a floor another name, or another place among those of its location',
  arguments: [floor],
  options: {
    ...place,
    name: { value: 'NAME', text: 'another name' },
    position: { value: 'N', text: 'its place in the list: 1 is the first' },
  },
  answer: 'PATCH /floors/{id}',
  async run(input) {
    const [name, position] = [input.value('name'), input.value('position')]
    const wanted = {
      ...(name !== undefined && { name }),
      ...(position !== undefined && { position: Number(position) }),
    }
    const changed = await withFloor(input, (ctx, { id }) => changeFloor({ ctx, input: { id, ...wanted } }))
    return { data: changed, text: `${nameOf(changed)} is changed.` }
  },
}

const remove: Command = {
  name: 'floors remove',
  summary: 'Remove a floor with its plan; desks stay in the pool',
  arguments: [floor],
  options: place,
  async run(input) {
    const removed = await onFloor(input, (ctx, { id }) => removeFloor({ ctx, input: { id } }))
    return { data: removed, text: `${nameOf(removed)} is removed.` }
  },
}

const plan: Command = {
  name: 'floors set-plan',
  summary: 'Give a floor a picture as its plan, in place of the one before',
  arguments: [floor],
  options: {
    file: { value: 'FILE', text: 'a PNG, JPEG or WebP picture of at most 5 MB', isNeeded: true },
    ...place,
  },
  answer: 'POST /floors/{id}/plan',
  details: 'Desks stay where they are on it. An SVG or a PDF is exported as PNG first.',
  async run(input) {
    const picture = new Uint8Array(readFileSync(input.value('file') ?? ''))
    const changed = await withFloor(input, (ctx, { id }) => setPlan({ ctx, input: { id, picture } }))
    return { data: changed, text: `${nameOf(changed)} has a plan.` }
  },
}

const noPlan: Command = {
  name: 'floors remove-plan',
  summary: 'Remove the picture of a floor; desks keep their places for the next one',
  arguments: [floor],
  options: place,
  async run(input) {
    const changed = await onFloor(input, (ctx, { id }) => removePlan({ ctx, input: { id } }))
    return { data: changed, text: `${nameOf(changed)} has no plan.` }
  },
}

const placePhone: Command = {
  name: 'floors place',
  summary: 'Say where a desk stands on the plan of a floor',
  arguments: [floor],
  options: { phone, x: share('the left edge'), y: share('the upper edge'), ...place },
  answer: 'POST /floors/{id}/desks',
  details: 'It stands nowhere else then. It may be of another location of the same PBX.',
  async run(input) {
    const [number, x, y] = [input.value('phone') ?? '', shareIn(input, 'x'), shareIn(input, 'y')]
    const changed = await withFloor(input, (ctx, { id }) => placeDesk({ ctx, input: { id, number, x, y } }))
    return { data: changed, text: `${number} stands on the plan of ${nameOf(changed)}.` }
  },
}

const takeOff: Command = {
  name: 'floors take-off',
  summary: 'Take a desk off the plan of a floor; it stays in the pool',
  arguments: [floor],
  options: { phone, ...place },
  async run(input) {
    const number = input.value('phone') ?? ''
    const changed = await onFloor(input, (ctx, { id }) => takeDeskOff({ ctx, input: { id, number } }))
    return { data: changed, text: `${number} is off the plan of ${nameOf(changed)}.` }
  },
}

export const floorCommands: Command[] = [list, add, change, remove, plan, noPlan, placePhone, takeOff]

/** What is no number is the verb's to refuse. */
const shareIn = (input: Input, option: 'x' | 'y'): number => Number(input.value(option) || NaN)

const nameOf = ({ location, name }: Floor) => `${name}, ${location}`

const find = ({ db }: Context, input: Input): Promise<Floor> =>
  loadFloorByName(db, ofOnePbx(input) ?? firstPbx, input.value('location') ?? '', input.argument(0) ?? '')

/** @returns what the work gives */
const withFloor = <T>(input: Input, work: (ctx: Context, floor: Floor) => Promise<T>): Promise<T> =>
  withContext(input, async (ctx) => work(ctx, await find(ctx, input)))

/** @returns the floor as it was before */
const onFloor = (input: Input, work: (ctx: Context, floor: Floor) => Promise<void>): Promise<Floor> =>
  withFloor(input, async (ctx, floor) => {
    await work(ctx, floor)
    return floor
  })
