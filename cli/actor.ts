import { userInfo } from 'node:os'
import type { Actor } from '../lib/contract/actor.ts'

/** Who did it, for the events: the command line, and the system's user that ran it, or had it run by sudo. */
export function commandLineActor(): Actor {
  return { kind: 'command_line', user: process.env['SUDO_USER'] || userName() }
}

/** An account without an entry in /etc/passwd has a number alone. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return `user ${process.getuid?.() ?? '?'}`
  }
}
