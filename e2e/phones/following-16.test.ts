import { hotDeskOn } from './hot-desk-on.ts'
import {
  extensionsWithLamps,
  lampOfRealPhone,
  lampOfSipp,
  lampStyles,
  lastingLamp,
} from './specification/message-lamp.ts'
import { forwards } from './specification/forwards.ts'
import { colleagues } from './specification/colleagues.ts'
import { calls } from './specification/calls.ts'
import { queues } from './specification/queues.ts'

const parts = [lampStyles, lastingLamp, lampOfRealPhone, lampOfSipp, colleagues, queues, forwards, calls]
hotDeskOn('Asterisk 16', { version: 16, extensions: extensionsWithLamps }, parts)
