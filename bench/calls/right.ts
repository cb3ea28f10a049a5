import { forEach } from '../measure.ts'
import type { Stack } from '../harness.ts'
import type { Login } from './calls.ts'

/** How many of them are not where they logged in, by the database or by the PBX. */
export async function wrongOn({ db, pbx }: Stack, logins: readonly Login[]): Promise<number> {
  const open = await db.session.findMany({ where: { endedAt: null }, select: { phone: true, extension: true } })
  const deskOf = new Map(open.map(({ phone, extension }) => [extension, phone]))
  let wrong = 0
  await forEach(logins, 20, async ({ person, desk }) => {
    const device = await pbx.getEntry(`AMPUSER/${person.number}/device`)
    if (deskOf.get(person.number) !== desk.number || device !== desk.number) wrong += 1
  })
  return wrong
}

const actor = { kind: 'system', reason: 'bench' } as const

/** Logs everybody out, and waits until the PBX has got everything back. Several at a time, as fast as it goes. */
export async function everybodyOut({ db, services }: Stack): Promise<void> {
  const open = await db.session.findMany({ where: { endedAt: null }, select: { id: true } })
  await forEach(open, 4, ({ id: sessionId }) => services.command('log-out', { sessionId, reason: 'forced', actor }))
}
