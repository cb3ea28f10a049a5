import type { Command } from './command.ts'
import { accessCommands } from './commands/access.ts'
import { backupCommands } from './commands/backup.ts'
import { describingCommands } from './commands/describe.ts'
import { doctor } from './commands/doctor.ts'
import { eventCommands } from './commands/events.ts'
import { extensionCommands } from './commands/extensions.ts'
import { floorCommands } from './commands/floors.ts'
import { freeDeskCommands } from './commands/free-desks.ts'
import { groupCommands } from './commands/groups.ts'
import { installAsterisk } from './commands/install-asterisk.ts'
import { locationCommands } from './commands/locations.ts'
import { logoutRuleCommands } from './commands/logout-rules.ts'
import { migrateCommand } from './commands/migrate.ts'
import { pbxCommands } from './commands/pbxes.ts'
import { peopleCommands } from './commands/people.ts'
import { phoneCommands } from './commands/phones.ts'
import { pinLockCommands } from './commands/pin-locks.ts'
import { promptCommands } from './commands/prompts.ts'
import { reportCommands } from './commands/reports.ts'
import { rotateSecrets } from './commands/rotate-secrets.ts'
import { sessionCommands } from './commands/sessions.ts'
import { settingsCommands } from './commands/settings.ts'
import { singleSignOnCommands } from './commands/single-sign-on.ts'
import { tokenCommands } from './commands/tokens.ts'
import { userCommands } from './commands/users.ts'
import { wallCommands } from './commands/walls.ts'
import { webhookCommands } from './commands/webhooks.ts'

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  doctor,
  installAsterisk,
  rotateSecrets,
  ...extensionCommands,
  ...pbxCommands,
  ...phoneCommands,
  ...locationCommands,
  ...floorCommands,
  ...promptCommands,
  ...sessionCommands,
  ...groupCommands,
  ...accessCommands,
  ...logoutRuleCommands,
  ...freeDeskCommands,
  ...pinLockCommands,
  ...settingsCommands,
  ...peopleCommands,
  ...eventCommands,
  ...reportCommands,
  ...tokenCommands,
  ...webhookCommands,
  ...userCommands,
  ...singleSignOnCommands,
  ...wallCommands,
  ...backupCommands,
  migrateCommand,
  ...describingCommands(() => commands),
]
