import { execFile } from 'node:child_process'
import type { Log } from './log.ts'

/**
 * Says that this process is alive to what ends it otherwise: to our supervisor over its channel (IPC), to systemd in
 * the way of sd_notify(3). Node cannot send to systemd's socket; the program that can costs a few milliseconds.
 */
export class SignOfLife {
  constructor(private readonly log: Log) {}

  /** The process has started: systemd begins to expect signs of life. */
  started(): void {
    this.notify('READY=1')
    this.give()
  }

  give(): void {
    if (process.connected) process.send?.('alive')
    this.notify('WATCHDOG=1')
  }

  private notify(state: string): void {
    if (process.env.NOTIFY_SOCKET === undefined) return
    execFile('systemd-notify', [state], { timeout: 5_000 }, (error) => {
      if (error) this.log.warn({ cause: error.message }, 'Could not give systemd a sign of life')
    })
  }
}
