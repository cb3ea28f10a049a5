import { hotDeskOn } from './hot-desk-on.ts'
import { browserCalls } from './specification/browser-calls.ts'

hotDeskOn('Asterisk 16', { version: 16 }, [browserCalls])
