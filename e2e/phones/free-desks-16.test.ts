import { hotDeskOn } from './hot-desk-on.ts'
import { freeDesks } from './specification/free-desks.ts'

hotDeskOn('Asterisk 16', { version: 16 }, [freeDesks])
