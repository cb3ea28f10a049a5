import { hotDeskOn } from './hot-desk-on.ts'
import { breaking } from './specification/breaking.ts'
import { doNotDisturb } from './specification/do-not-disturb.ts'
import { locking } from './specification/locking.ts'
import { loggedIn } from './specification/logged-in.ts'
import { loggingIn } from './specification/logging-in.ts'
import { loggingOut } from './specification/logging-out.ts'
import { moving } from './specification/moving.ts'
import { secrets } from './specification/secrets.ts'
import { whoMay } from './specification/who-may.ts'

hotDeskOn('Asterisk 22', { version: 22 }, [
  ...[loggingIn, locking, moving, loggedIn, loggingOut, doNotDisturb],
  ...[breaking, secrets, whoMay],
])
