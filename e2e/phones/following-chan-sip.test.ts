import { hotDeskOn } from './hot-desk-on.ts'
import { extensionsWithLamps, lampStyles } from './specification/message-lamp.ts'

hotDeskOn('Asterisk 16 with chan_sip', { version: 16, driver: 'SIP', extensions: extensionsWithLamps }, [lampStyles])
