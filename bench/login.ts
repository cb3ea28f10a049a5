import { setTimeout as pause } from 'node:timers/promises'
import type { Bench, Options } from './bench.ts'
import { callsAlone } from './calls/alone.ts'
import { Calls, type Login } from './calls/calls.ts'
import { everybodyOut } from './calls/right.ts'
import { rowOf, rush, whatRowsSay } from './calls/rush.ts'
import { crowdOf } from './crowd.ts'
import { startStack, type Stack } from './harness.ts'
import { versionsOf } from './machine.ts'
import { rounded } from './measure.ts'
import { processorTime } from './usage.ts'

export const login: Bench = {
  name: 'login',
  summary: 'last key seen by Asterisk → entries written, session committed and the caller informed, at rising rates',
  async run(options) {
    const rates = options.numbers('rates', [1, 5, 20, 40, 60], [5])
    const seconds = options.number('seconds', 30, 2)
    const most = Math.ceil(Math.max(...rates) * seconds)
    const count = Math.max(most, options.number('desks', most, most))
    const stack = await startStack({ crowd: crowdOf({ people: count, desks: count }), options })
    const calls = await Calls.on(stack.pbx)
    try {
      await warmUp(stack, calls, options)
      const idle = await idleCost(stack, options.number('idle', 6, 1))
      const rows = []
      for (const rate of rates) rows.push(await atOneRate({ stack, calls, rate, seconds, options }))
      options.say('The same calls without us …')
      const busiest = loginsOf(stack, Math.max(...rates) * Math.min(seconds, 20))
      const alone = [await callsAlone(stack, calls, busiest, Math.max(...rates))]
      const title = `Logins at rising rates, ${seconds} s each; ${count} desks and as many people`
      const notes = [whatRowsSay, `With nobody logging in, the worker uses ${idle} ms of a processor each second.`]
      const without = 'The same calls, with questions that Asterisk’s own dialplan asks, and nobody logged in'
      return {
        tables: [
          { title, rows, curve: { over: 'a second', lines: ['p50 ms', 'p99 ms'] } },
          { title: without, rows: alone },
        ],
        notes,
        versions: await versionsOf(stack),
      }
    } finally {
      calls.close()
      await stack.stop()
    }
  },
}

interface Phase {
  stack: Stack
  calls: Calls
  rate: number
  seconds: number
  options: Options
}

async function atOneRate({ stack, calls, rate, seconds, options }: Phase) {
  options.say(`${rate} logins a second for ${seconds} s …`)
  const result = await rush(stack, calls, loginsOf(stack, Math.max(1, Math.round(rate * seconds))), rate)
  await calls.settle()
  await everybodyOut(stack)
  return { 'a second': rate, ...rowOf(result) }
}

/** Everybody at a separate desk that nobody holds. */
const loginsOf = ({ crowd }: Stack, count: number): Login[] =>
  crowd.people.slice(0, count).flatMap((person, index) => {
    const desk = crowd.desks[index]
    return desk ? [{ person, desk }] : []
  })

/** What was never used before is slow once: code, connections, caches. */
async function warmUp(stack: Stack, calls: Calls, { number, say }: Options): Promise<void> {
  say('Warming up …')
  await rush(stack, calls, loginsOf(stack, number('warm-up', 200, 2)), 10)
  await everybodyOut(stack)
}

async function idleCost(stack: Stack, seconds: number): Promise<number> {
  const { worker } = stack.pids()
  const before = processorTime(worker)
  await pause(seconds * 1000)
  return rounded((processorTime(worker) - before) / seconds)
}
