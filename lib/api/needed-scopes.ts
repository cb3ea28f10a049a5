import type { Scope } from '@/lib/contract/scopes'

/** What a token needs for each method of each address; null: being valid is enough. */
export const neededScopes = {
  '/phones': { GET: 'board', POST: 'pool' },
  '/phones/{number}': { GET: 'board', PATCH: 'pool', DELETE: 'pool' },
  '/sessions': { GET: 'board', POST: 'sessions' },
  '/sessions/{id}': { GET: 'board', DELETE: 'sessions' },
  '/events': { GET: 'board' },
  '/token': { GET: null },
} as const satisfies Record<string, Partial<Record<Handled, Scope | null>>>

export type Handled = 'GET' | 'POST' | 'PATCH' | 'DELETE'
export type ApiPath = keyof typeof neededScopes
export const apiPaths = Object.keys(neededScopes) as ApiPath[]

/** @param method in capitals */
export const neededScope = (path: ApiPath, method: string): Scope | null =>
  (neededScopes[path] as Partial<Record<string, Scope | null>>)[method] ?? null
