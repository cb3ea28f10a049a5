import { z } from 'zod'
import { runHotdesk } from '../hotdesk.ts'
import { settingsNow } from '../present-settings.ts'
import type { Step } from '../step.ts'

export const makeTables: Step = {
  id: 'tables',
  title: () => 'Make the tables of this version in the database',
  isFor: () => true,
  isDone: ({ database }) => database?.hasTables ?? false,
  carryOut({ places }) {
    runHotdesk(['migrate'], settingsNow(places))
  },
}

export const makeAccount: Step = {
  id: 'account',
  title: () => 'Make the first account of the dashboard, admin, and print its password',
  isFor: () => true,
  isDone: ({ database }) => database?.hasAdministrator ?? false,
  carryOut({ places, out }) {
    const words = ['user', 'add', 'admin', '--role', 'admin', '--name', 'Administrator']
    const made = z.object({ password: z.string() }).parse(runHotdesk(words, settingsNow(places)))
    // At once: should a later step fail, nobody could ask for it again.
    out.note(
      `      Sign in as admin with the password ${made.password} (shown only here; the first sign-in asks for another)`,
    )
  },
}
