import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { dialplanContexts } from '../asterisk/plan.ts'
import { missingContexts } from '../commands/install-asterisk.ts'
import type { Places } from './places.ts'
import { settingsOf } from './present-settings.ts'
import { asteriskWish } from './steps/asterisk-files.ts'
import { isPostgresInstalled } from './steps/postgres.ts'

/** What is on this machine, at a glance. */
export interface Signs {
  hasFreePbx: boolean
  hasAsterisk: boolean
  settings: Readonly<Record<string, string>> | null
  hasPostgres(): boolean
  /** Those of the Asterisk without FreePBX, where it is not clear in which of them phones dial; else none. */
  contextsToChooseFrom(): readonly string[]
}

export const signsOf = (places: Places): Signs => ({
  hasFreePbx: existsSync(places.freePbx),
  hasAsterisk: existsSync(join(places.asterisk, 'asterisk.conf')),
  settings: settingsOf(places),
  hasPostgres: isPostgresInstalled,
  contextsToChooseFrom() {
    const asInstalled = asteriskWish(places, { kind: 'asterisk', contexts: [], referenceDialplan: false })
    return missingContexts(asInstalled).length === 0 ? [] : dialplanContexts(places.asterisk)
  },
})
