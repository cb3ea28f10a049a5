import { z } from 'zod'
import { parse } from '@/lib/problems/parse'

const afterSchema = z.coerce.number('Use the id of an event.').int('Use the id of an event.').min(0)

/**
 * Where a reader wants to go on: Last-Event-ID, which a reconnecting client sends, else ?after=. Throws Problem.
 *
 * @param url with a path at least
 */
export function resumeAfter(lastEventId: string | null | undefined, url: string): number | null {
  const given = lastEventId || new URL(url, 'http://localhost').searchParams.get('after')
  return given ? parse(z.object({ after: afterSchema }), { after: given }).after : null
}
