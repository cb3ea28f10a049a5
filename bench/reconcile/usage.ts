import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'

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
  const [begun, cpu, theirs] = [performance.now(), process.cpuUsage(), cpuOf(asterisk)]
  const pauses = monitorEventLoopDelay({ resolution: 1 })
  pauses.enable()
  const pausesCpu = longestCpu()
  await step()
  pauses.disable()
  const { user, system } = process.cpuUsage(cpu)
  return {
    ms: Math.round(performance.now() - begun),
    cpuMs: Math.round((user + system) / 1000),
    asteriskCpuMs: cpuOf(asterisk) - theirs,
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

/** Of a process of Linux, in milliseconds; the kernel counts in hundredths of a second. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return 10 * (Number(fields[11]) + Number(fields[12]))
}
