import { hotDeskOn } from './hot-desk-on.ts'
import { callRecords } from './specification/call-records.ts'

hotDeskOn('Asterisk 16', { version: 16, callRecords: true }, [callRecords])
