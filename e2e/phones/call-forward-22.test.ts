import { hotDeskOn } from './hot-desk-on.ts'
import { callForward } from './specification/call-forward.ts'

hotDeskOn('Asterisk 22 by call forward', { version: 22, settings: { strategy: 'call_forward' } }, [callForward])
