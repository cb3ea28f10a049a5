import { hotDeskOn } from './hot-desk-on.ts'
import { owners } from './specification/owners.ts'

hotDeskOn('Asterisk 16', { version: 16 }, [owners])
