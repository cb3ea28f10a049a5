import { hotDeskOn } from './hot-desk-on.ts'
import { owners } from './specification/owners.ts'

hotDeskOn('Asterisk 22', { version: 22 }, [owners])
