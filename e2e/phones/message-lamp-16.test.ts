import { hotDeskOn } from './hot-desk-on.ts'
import { extensionsWithLamps, messageLamp } from './specification/message-lamp.ts'

hotDeskOn('Asterisk 16', { version: 16, extensions: extensionsWithLamps }, [messageLamp])
