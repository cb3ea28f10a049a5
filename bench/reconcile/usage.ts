import { monitorEventLoopDelay } from 'node:perf_hooks'
import { processorTime } from '../usage.ts'

/** What something took: time, and this process's and Asterisk's processor time. */
export interface Usage {
  ms: number
  cpuMs: number
  asteriskCpuMs: number
  /** The longest that the event loop stood still, in time and in processor time: others may have had the processor. */
  longestPauseMs: number
  longestPauseCpuMs: number
}

export async function measured(asterisk: number, step: () => Promise<unknown>): Promise<Usage> {
  const [begun, cpu, theirs] = [performance.now(), process.cpuUsage(), processorTime(asterisk)]
  const pauses = monitorEventLoopDelay({ resolution: 1 })
  pauses.enable()
  const pausesCpu = longestCpu()
  await step()
  pauses.disable()
  const { user, system } = process.cpuUsage(cpu)
  return {
    ms: Math.round(performance.now() - begun),
    cpuMs: Math.round((user + system) / 1000),
    asteriskCpuMs: processorTime(asterisk) - theirs,
    longestPauseMs: Math.round(pauses.max / 1e6),
    longestPauseCpuMs: pausesCpu(),
  }
}

/** Gives what to call at the end: the most processor time that was used between two turns of the event loop. */
function longestCpu(): () => number {
  let [longest, before] = [0, process.cpuUsage()]
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(before)
    longest = Math.max(longest, user + system)
    before = process.cpuUsage()
  }, 1)
  return () => {
    clearInterval(timer)
    return Math.round(longest / 1000)
  }
}
