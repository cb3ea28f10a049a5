import type { RoutedSession } from '../adapters/postgres/routed-session.ts'

/** Sessions that have ended without another one of the same person: who only moved has not left. */
export function whoLeaves<S extends Pick<RoutedSession, 'extension' | 'open'>>(sessions: readonly S[]): S[] {
  const present = new Set(sessions.filter(({ open }) => open).map(({ extension }) => extension))
  return sessions.filter(({ open, extension }) => !open && !present.has(extension))
}
