import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'

interface ChildOptions extends SpawnOptions {
  /** The signal that the kernel sends it when our process is gone. Default: TERM. */
  whenWeAreGone?: 'TERM' | 'KILL'
}

/**
 * Starts a program that ends with us, no matter how we end: the kernel sends it a signal when our process is gone. It
 * has its own session, so that Ctrl-C in the terminal reaches us alone and we stop things in order.
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
