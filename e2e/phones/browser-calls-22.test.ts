import { hotDeskOn } from './hot-desk-on.ts'
import { browserCalls } from './specification/browser-calls.ts'

hotDeskOn('Asterisk 22', { version: 22 }, [browserCalls])
