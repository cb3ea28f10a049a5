import { hotDeskOn } from './hot-desk-on.ts'
import { extensionsWithLamps, messageLamp } from './specification/message-lamp.ts'

hotDeskOn('Asterisk 22', { version: 22, extensions: extensionsWithLamps }, [messageLamp])
