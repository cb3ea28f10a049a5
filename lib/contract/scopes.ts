import { z } from 'zod'

/** What a token of the REST API may do. */
export const scopes = {
  board: 'read phones, sessions, logout rules, free desks, PIN locks, events, reports and PBXs',
  sessions: 'log people in and out, release PIN locks',
  pool: 'add, change and remove phones',
  admin: 'everything, also what later versions add',
} as const

export type Scope = keyof typeof scopes
export const scopeSchema = z.enum(Object.keys(scopes) as [Scope, ...Scope[]])

export const covers = (granted: readonly string[], needed: Scope): boolean =>
  granted.includes(needed) || granted.includes('admin')
