import type { Bench, Options } from './bench.ts'
import { Calls, type Login } from './calls/calls.ts'
import { rowOf, rush, whatRowsSay } from './calls/rush.ts'
import { crowdOf } from './crowd.ts'
import { startStack, type Stack } from './harness.ts'
import { versionsOf } from './machine.ts'
import { rounded } from './measure.ts'
import { processorTime, residentMemory } from './usage.ts'
import { openBoards } from './web/boards.ts'
import type { Dashboard } from './web/dashboard.ts'
import { waitFor } from '../runtime/wait-for.ts'

export const morning: Bench = {
  name: 'morning',
  summary: 'everybody logs in within a minute, moves in the next, and boards are open meanwhile',
  async run(options) {
    const people = options.number('people', 500, 4)
    const stack = await startStack({ crowd: crowdOf({ people, desks: 2 * people }), web: true, options })
    const calls = await Calls.on(stack.pbx)
    const boards = await openBoards(stack, options.number('dashboards', 50, 2), true)
    try {
      const rows = await bothMinutes(stack, calls, boards, options)
      const title = `${people} people log in within a minute, then move; ${boards.length} dashboards`
      return { tables: [{ title, rows }], notes: [whatRowsSay, boardsSay], versions: await versionsOf(stack) }
    } finally {
      boards.forEach((board) => board.close())
      calls.close()
      await stack.stop()
    }
  },
}

const boardsSay =
  'right boards: dashboards that show all of them at their desks, and so many ms after the last caller heard it. ' +
  'web: processor time and memory of the web app.'

async function bothMinutes(stack: Stack, calls: Calls, boards: readonly Dashboard[], options: Options) {
  const { people, desks } = stack.crowd
  const seconds = options.number('seconds', 60, 2)
  const seats = (first: number): Login[] =>
    people.flatMap((person, index) => {
      const desk = desks[first + index]
      return desk ? [{ person, desk }] : []
    })
  const rows = []
  for (const [what, logins] of [
    ['log in', seats(0)],
    ['move', seats(people.length)],
  ] as const) {
    options.say(`${logins.length} people ${what} within ${seconds} s …`)
    rows.push({ what, ...(await withBoards(stack, calls, boards, logins, seconds)) })
  }
  return rows
}

async function withBoards(
  stack: Stack,
  calls: Calls,
  boards: readonly Dashboard[],
  logins: readonly Login[],
  seconds: number,
) {
  const { web } = stack.pids()
  const before = processorTime(web)
  const result = await rush(stack, calls, logins, logins.length / seconds)
  const heardAt = Date.now()
  const isRight = (board: Dashboard) =>
    board.occupants.size === logins.length &&
    logins.every(({ person, desk }) => board.occupants.get(desk.number) === person.number)
  await waitFor(() => boards.every(isRight), 5_000)
  return {
    ...rowOf(result),
    ...{ 'right boards': boards.filter(isRight).length, 'right after ms': Date.now() - heardAt },
    ...{ 'web ms/login': rounded((processorTime(web) - before) / logins.length), 'web MB': residentMemory(web) },
  }
}
