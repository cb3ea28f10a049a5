import type { Step, Undo } from './step.ts'
import { makeAccount, makeTables } from './steps/account.ts'
import { installAsteriskFiles, removeAsteriskFiles } from './steps/asterisk-files.ts'
import { checkAnswers } from './steps/check.ts'
import { applyFreePbx, installModule, removeModule, switchAriOn } from './steps/freepbx.ts'
import { endLink, linkFreePbx } from './steps/link.ts'
import { logEverybodyOut } from './steps/people.ts'
import { installPostgres, makeDatabase } from './steps/postgres.ts'
import { forgetKeys, prepareRemote, writePbxScript } from './steps/remote.ts'
import { startServices, stopServices } from './steps/services.ts'
import { putSettingsAway, writeSettingsFile } from './steps/settings.ts'

/** In the order in which they are carried out. */
export const steps: readonly Step[] = [
  installPostgres,
  makeDatabase,
  installModule,
  switchAriOn,
  applyFreePbx,
  installAsteriskFiles,
  prepareRemote,
  writeSettingsFile,
  makeTables,
  makeAccount,
  startServices,
  linkFreePbx,
  writePbxScript,
  checkAnswers,
]

/** As docs/guides/freepbx.md has it: people first, then what would write again what the removal deletes. */
export const undos: readonly Undo[] = [
  logEverybodyOut,
  stopServices,
  removeModule,
  endLink,
  removeAsteriskFiles,
  forgetKeys,
  putSettingsAway,
]
