import { setTimeout as pause } from 'node:timers/promises'
import type { Bench, Options } from './bench.ts'
import { Calls } from './calls/calls.ts'
import { crowdOf } from './crowd.ts'
import { startStack, type Stack } from './harness.ts'
import { versionsOf } from './machine.ts'
import { atRate } from './measure.ts'
import { seat, untilRouted } from './seats.ts'
import { residentMemory } from './usage.ts'
import { openBoards } from './web/boards.ts'

export const memory: Bench = {
  name: 'memory',
  summary: 'what worker and web hold with many sessions and dashboards, and over a day’s calls in minutes',
  async run(options) {
    const people = options.number('sessions', 10_000, 20)
    const crowd = crowdOf({ people, desks: people + 10 })
    const stack = await startStack({ crowd, web: true, prepare: (db) => seat(db, crowd), options })
    const calls = await Calls.on(stack.pbx)
    try {
      await untilRouted(stack)
      const rows = await throughADay(stack, calls, options)
      if (stack.services.restarts > 0) options.say(stack.services.lastLines.join('\n'))
      return { tables: [{ title: `${people} sessions`, rows }], notes: [about], versions: await versionsOf(stack) }
    } finally {
      calls.close()
      await stack.stop()
    }
  },
}

const about =
  'MB of the machine’s memory (VmRSS); peak: the most since the row before. A day: each person moves to another desk and ' +
  'logs out, once.'

async function throughADay(stack: Stack, calls: Calls, options: Options) {
  const watch = new MemoryWatch(stack)
  const { number, say } = options
  const [dashboards, minutes] = [number('dashboards', 1_000, 2), number('minutes', 20, 0.05)]
  const rows = [watch.row('logged in')]
  say(`Opening ${dashboards} dashboards …`)
  const boards = await openBoards(stack, dashboards, false)
  rows.push(watch.row(`${dashboards} dashboards`))
  say(`A day in ${minutes} minutes …`)
  for (const part of ['first', 'second', 'third', 'last']) {
    await aQuarter(stack, calls, minutes)
    rows.push(watch.row(`${part} quarter of the day`))
  }
  boards.forEach((board) => board.close())
  await pause(number('rest', 60, 1) * 1000)
  rows.push(watch.row('dashboards closed, after a rest'))
  watch.end()
  return rows
}

async function aQuarter({ crowd }: Stack, calls: Calls, minutes: number): Promise<void> {
  const { people, desks } = crowd
  const any = <T>(items: readonly T[]) => items[Math.floor(Math.random() * items.length)]
  const perSecond = (2 * people.length) / (minutes * 60)
  await atRate(perSecond, (minutes * 60) / 4, (index) => {
    const [person, desk] = [any(people), any(desks)]
    if (!person || !desk) return
    if (index % 2 === 0) calls.logIn({ person, desk })
    else calls.logOut(desk)
  })
}

/** Looks each second: a peak is shorter than a phase. */
class MemoryWatch {
  private peak = { worker: 0, web: 0 }
  private readonly timer: NodeJS.Timeout

  constructor(private readonly stack: Stack) {
    this.timer = setInterval(() => this.look(), 1_000)
  }

  row(what: string) {
    const now = this.look()
    const row = {
      what,
      'worker MB': now.worker,
      'peak worker': this.peak.worker,
      'web MB': now.web,
      'peak web': this.peak.web,
      restarts: this.stack.services.restarts,
    }
    this.peak = now
    return row
  }

  end(): void {
    clearInterval(this.timer)
  }

  private look() {
    const { worker, web } = this.stack.pids()
    const now = { worker: residentMemory(worker), web: residentMemory(web) }
    this.peak = { worker: Math.max(now.worker, this.peak.worker), web: Math.max(now.web, this.peak.web) }
    return now
  }
}
