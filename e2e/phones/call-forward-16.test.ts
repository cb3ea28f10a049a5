import { hotDeskOn } from './hot-desk-on.ts'
import { callForward } from './specification/call-forward.ts'

hotDeskOn('Asterisk 16 by call forward', { version: 16, settings: { strategy: 'call_forward' } }, [callForward])
