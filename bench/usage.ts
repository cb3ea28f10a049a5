import { readFileSync } from 'node:fs'

/** Of Linux on every processor that we run on. */
const ticksPerSecond = 100
const mebibyte = 1024 * 1024

/** Processor time that a process has used so far, with the children that it has waited for, in milliseconds. */
export function processorTime(pid: number): number {
  const [user = 0, system = 0, ofChildren = 0, systemOfChildren = 0] = statOf(pid).slice(11, 15).map(Number)
  return ((user + system + ofChildren + systemOfChildren) / ticksPerSecond) * 1000
}

/** The same, with children that are still there: PostgreSQL's are its connections. */
export function processorTimeOfAll(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
  return [pid, ...children.map(Number)].map(orNothing(processorTime)).reduce((sum, time) => sum + time, 0)
}

/** Processor time that the whole machine has used since it started, in milliseconds. */
export function machineTime(): number {
  const [user = 0, nice = 0, system = 0, , , interrupts = 0, soft = 0] =
    /^cpu +(.*)/.exec(readFileSync('/proc/stat', 'utf8'))?.[1]?.split(' ').map(Number) ?? []
  return ((user + nice + system + interrupts + soft) / ticksPerSecond) * 1000
}

/** What a process holds of the machine's memory, in MB; 0 while it is not there. */
export const residentMemory = (pid: number) => orNothing(memoryOf)(pid)

function memoryOf(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round((Number(kilobytes) * 1024) / mebibyte)
}

/** What follows the name in brackets, which may itself hold spaces: the first is the third of the manual page. */
const statOf = (pid: number) =>
  readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')

/** One that has just ended is no longer counted. */
const orNothing = (read: (pid: number) => number) => (pid: number) => {
  try {
    return read(pid)
  } catch {
    return 0
  }
}
