import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'

interface ChildOptions extends SpawnOptions {
  /** What the kernel tells it when our process is gone. Default: TERM. */
  whenWeAreGone?: 'TERM' | 'KILL'
}

/**
 * Starts a program that ends with us, however we end: the kernel signals it when our process is gone. It has a session
 * of its own, so that Ctrl-C in the terminal reaches us alone and we stop things in order.
 */
export function startChild(command: readonly string[], options: ChildOptions): ChildProcess {
  const { whenWeAreGone = 'TERM', ...spawning } = options
  return spawn('setpriv', ['--pdeathsig', whenWeAreGone, ...command], { ...spawning, detached: true })
}

export const isRunning = (child: ChildProcess) => child.exitCode === null && child.signalCode === null

/** Asks the program to end, and makes it end after `graceMs`. */
export async function endChild(child: ChildProcess, signal: NodeJS.Signals, graceMs: number): Promise<void> {
  if (!isRunning(child)) return
  const ended = once(child, 'exit')
  const timer = setTimeout(() => child.kill('SIGKILL'), graceMs)
  child.kill(signal)
  await ended
  clearTimeout(timer)
}
