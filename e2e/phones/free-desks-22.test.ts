import { hotDeskOn } from './hot-desk-on.ts'
import { freeDesks } from './specification/free-desks.ts'

hotDeskOn('Asterisk 22', { version: 22 }, [freeDesks])
