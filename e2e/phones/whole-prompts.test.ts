import { hotDeskOn } from './hot-desk-on.ts'
import { interrupting } from './specification/interrupting.ts'

// Everywhere else prompts are cut short, so that nobody waits for them.
const briefSounds = false

hotDeskOn('Asterisk 22, with whole prompts', { version: 22, briefSounds }, [interrupting])
hotDeskOn('Asterisk 16, with whole prompts', { version: 16, briefSounds }, [interrupting])
hotDeskOn('Asterisk 16 with chan_sip and whole prompts', { version: 16, driver: 'SIP', briefSounds }, [interrupting])
