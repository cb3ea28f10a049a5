import { hotDeskOn } from './hot-desk-on.ts'
import { callRecords } from './specification/call-records.ts'

hotDeskOn('Asterisk 22', { version: 22, callRecords: true }, [callRecords])
