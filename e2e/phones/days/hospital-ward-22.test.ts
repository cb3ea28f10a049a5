import { playDay } from '../../support/play-day.ts'
import { dayOnTheWard, hospital } from './hospital-ward.ts'

playDay('A day and a night on a hospital ward', { ...hospital, version: 22 }, dayOnTheWard)
