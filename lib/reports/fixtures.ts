import { randomUUID } from 'node:crypto'
import type { Prisma } from '@/generated/prisma/client'
import { db } from '@/lib/db'
import { type Scope, scopeOf } from './range'

// A past for tests of reports. Times are as `2026-11-23T08:00:00Z` has them.

interface Desk {
  pbx?: string
  since?: string
  until?: string
  label?: string
  location?: string
}

/** When a desk was in the pool; by itself, ever since. */
export async function pooled(number: string, { pbx = 'main', since = '2020-01-01T00:00:00Z', ...more }: Desk = {}) {
  await db().poolHistory.create({ data: { pbxId: pbx, number, since, ...more } })
}

type More = Partial<Prisma.SessionUncheckedCreateInput>

/** Somebody was logged in at a desk; `until` null: they still are. */
export async function seated(phone: string, since: string, until: string | null, more: More = {}): Promise<void> {
  const actor = { kind: 'phone', number: phone }
  const ended = until === null ? {} : { endedAt: until, restoredAt: until, endedBy: actor, endReason: 'logout' }
  const session = { id: randomUUID(), pbxId: 'main', phone, extension: '1001', name: 'Alice', startedBy: actor }
  await db().session.create({ data: { ...session, startedAt: since, ...ended, ...more } })
}

/** Whole days of Berlin, long past, unless another zone or moment is given. */
export function within(
  from: string,
  to = from,
  {
    zone = 'Europe/Berlin',
    now = '2027-06-01T00:00:00Z',
    ...more
  }: { zone?: string; now?: string } & Partial<Scope> = {},
): Scope {
  return scopeOf({ from, to }, { timeZone: zone, now: new Date(now), ...more })
}

export async function forgetAll(): Promise<void> {
  await db().session.deleteMany()
  await db().phone.deleteMany()
  await db().location.deleteMany()
  await db().poolHistory.deleteMany()
  await db().event.deleteMany()
  await db().settings.deleteMany()
}
