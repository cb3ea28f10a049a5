import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'

/** What something took: time, this process's and Asterisk's processor time, and the longest that the event loop stood still. */
export interface Usage {
  ms: number
  cpuMs: number
  asteriskCpuMs: number
  longestPauseMs: number
}

export async function measured(asterisk: number, step: () => Promise<unknown>): Promise<Usage> {
  const [begun, cpu, theirs] = [performance.now(), process.cpuUsage(), cpuOf(asterisk)]
  const pauses = monitorEventLoopDelay({ resolution: 1 })
  pauses.enable()
  await step()
  pauses.disable()
  const { user, system } = process.cpuUsage(cpu)
  return {
    ms: Math.round(performance.now() - begun),
    cpuMs: Math.round((user + system) / 1000),
    asteriskCpuMs: cpuOf(asterisk) - theirs,
    longestPauseMs: Math.round(pauses.max / 1e6),
  }
}

/** Of a process of Linux, in milliseconds; the kernel counts in hundredths of a second. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return 10 * (Number(fields[11]) + Number(fields[12]))
}
