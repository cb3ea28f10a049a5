import type { PrismaClient } from '../generated/prisma/client.ts'
import { waitFor } from '../runtime/wait-for.ts'
import type { Bench, Options } from './bench.ts'
import { Calls, type Login } from './calls/calls.ts'
import { rowOf, rush, whatRowsSay } from './calls/rush.ts'
import { type Crowd, crowdOf } from './crowd.ts'
import { startStack, type Stack } from './harness.ts'
import { versionsOf } from './machine.ts'
import { rounded } from './measure.ts'
import { seat, seatedBy, untilRouted } from './seats.ts'

/** People who come while the others go, for each second of it. */
const perSecond = 2

export const evening: Bench = {
  name: 'evening',
  summary: 'everybody is logged out by a rule at the same moment, while others log in',
  async run(options) {
    const [seated, seconds] = [options.number('people', 5_000, 8), options.number('seconds', 60, 2)]
    const visitors = 2 * perSecond * seconds
    const crowd = crowdOf({ people: seated + visitors, desks: seated + visitors })
    const stack = await startStack({ crowd, options })
    const calls = await Calls.on(stack.pbx)
    try {
      options.say(`Seating ${seated} people …`)
      await seat(stack.db, firstOf(crowd, seated))
      await untilRouted(stack)
      const logins = loginsOf(crowd).slice(seated)
      const rows = [{ meanwhile: 'nothing', ...rowOf(await rush(stack, calls, logins.slice(visitors / 2), perSecond)) }]
      const leaving = logsOut(stack, seated, options)
      rows.push({ meanwhile: 'logouts', ...rowOf(await rush(stack, calls, logins.slice(0, visitors / 2), perSecond)) })
      const tables = [
        { title: `Logins at ${perSecond} a second, without and while ${seated} people are logged out`, rows },
        { title: 'Logouts by a rule', rows: [await leaving] },
      ]
      return { tables, notes: [whatRowsSay], versions: await versionsOf(stack) }
    } finally {
      calls.close()
      await stack.stop()
    }
  },
}

const firstOf = ({ people, desks }: Crowd, count: number): Crowd => {
  return { people: people.slice(0, count), desks: desks.slice(0, count) }
}

const loginsOf = ({ people, desks }: Crowd): Login[] =>
  people.flatMap((person, index) => {
    const desk = desks[index]
    return desk ? [{ person, desk }] : []
  })

const longestMs = 1_800_000

/** The rule means those alone who came long ago. Resolves when the last one of them is out, on the PBX too. */
async function logsOut({ db }: Stack, count: number, options: Options) {
  await db.session.updateMany({
    where: { endedAt: null, startedBy: { equals: seatedBy } },
    data: { startedAt: new Date(Date.now() - 24 * 3_600_000) },
  })
  const before = await ended(db)
  const begun = performance.now()
  const rule = { clock: 'duration', minutes: 720 }
  await db.logoutRule.create({
    data: { pbxId: 'main', level: 'pbx', place: '', clock: rule.clock, rule, since: new Date(0) },
  })
  options.say(`Logging ${count} people out …`)
  const areOut = async () => (await ended(db)) - before >= count
  if (!(await waitFor(areOut, longestMs))) throw new Error('They are not logged out within half an hour.')
  const seconds = (performance.now() - begun) / 1000
  return { people: count, seconds: rounded(seconds), 'a second': rounded(count / seconds) }
}

const ended = (db: PrismaClient) => db.session.count({ where: { restoredAt: { not: null }, endReason: 'automatic' } })
