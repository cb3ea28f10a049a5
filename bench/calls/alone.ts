import { atRate, rounded, spreadOf } from '../measure.ts'
import type { Stack } from '../harness.ts'
import { processorTime } from '../usage.ts'
import type { Calls, Login } from './calls.ts'

const patienceSeconds = 20

/** What such calls cost Asterisk, load included, where its own dialplan asks the questions and nothing comes of it. */
export async function callsAlone(stack: Stack, calls: Calls, logins: readonly Login[], perSecond: number) {
  await calls.settle()
  const { asterisk } = stack.pids()
  const before = processorTime(asterisk)
  await atRate(perSecond, logins.length / perSecond, (index) => {
    const login = logins[index]
    if (login) calls.alone(login)
  })
  const heard = await calls.heard(logins.length, patienceSeconds)
  const { p50, p99 } = spreadOf(heard.map(({ keyedAt, heardAt }) => (heardAt - keyedAt) * 1000))
  const each = rounded((processorTime(asterisk) - before) / logins.length)
  await calls.settle()
  return { 'a second': perSecond, calls: logins.length, 'p50 ms': p50, 'p99 ms': p99, 'Asterisk ms/call': each }
}
