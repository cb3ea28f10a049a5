import { z } from 'zod'
import { tokensWords } from '../../words/tokens.ts'

/** What a token of the REST API may do. */
export const scopes = ['board', 'sessions', 'pool', 'admin'] as const

export type Scope = (typeof scopes)[number]
export const scopeSchema = z.enum(scopes)

export const wordsOfScopes = (): Record<Scope, string> => tokensWords().scopes

export const covers = (granted: readonly string[], needed: Scope): boolean =>
  granted.includes(needed) || granted.includes('admin')
