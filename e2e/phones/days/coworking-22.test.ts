import { playDay } from '../../support/play-day.ts'
import { coworking, daysOfTenants } from './coworking.ts'

playDay('Days of tenants in a coworking space', { ...coworking, version: 22 }, daysOfTenants)
