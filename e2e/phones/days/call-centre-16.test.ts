import { playDay } from '../../support/play-day.ts'
import { callCentre, dayInTheCallCentre } from './call-centre.ts'

playDay('A day in a call centre', { ...callCentre, version: 16 }, dayInTheCallCentre)
