import { hotDeskOn } from './hot-desk-on.ts'
import { extensionsWithLamps, lampOfRealPhone, lampStyles, lastingLamp } from './specification/message-lamp.ts'

const parts = [lampStyles, lastingLamp, lampOfRealPhone]
hotDeskOn('Asterisk 16', { version: 16, extensions: extensionsWithLamps }, parts)
