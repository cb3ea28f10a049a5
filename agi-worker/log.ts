import { type Logger, pino } from 'pino'
import pretty from 'pino-pretty'

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>
/** Each PBX and each request has a child of it, whose lines name the PBX and the request. */
export type WorkerLog = Log & Pick<Logger, 'child'>

/** One readable line an entry. Anything that carries a PIN or a secret by name is never printed. */
export function createLog(level: string): WorkerLog {
  const options = { level, base: null, redact: ['pin', 'secret', 'password', '*.pin', '*.secret', '*.password'] }
  return pino(
    options,
    pretty({ sync: true, singleLine: true, colorize: process.stdout.isTTY, translateTime: 'SYS:HH:MM:ss.l' }),
  )
}
