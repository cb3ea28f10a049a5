import { type Logger, pino } from 'pino'
import pretty from 'pino-pretty'

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>

/** One readable line an entry. Whatever carries a PIN or a secret by name is never printed. */
export function createLog(level: string): Log {
  const options = { level, base: null, redact: ['pin', 'secret', 'password', '*.pin', '*.secret', '*.password'] }
  return pino(
    options,
    pretty({ sync: true, singleLine: true, colorize: process.stdout.isTTY, translateTime: 'SYS:HH:MM:ss.l' }),
  )
}
