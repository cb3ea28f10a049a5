import { hotDeskOn } from './hot-desk-on.ts'
import { loggedIn } from './specification/logged-in.ts'
import { loggingIn } from './specification/logging-in.ts'
import { loggingOut } from './specification/logging-out.ts'
import { moving } from './specification/moving.ts'

hotDeskOn('Asterisk 16 with chan_sip', { version: 16, driver: 'SIP' }, [loggingIn, moving, loggedIn, loggingOut])
