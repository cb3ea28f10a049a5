import type { PrismaClient } from '../../generated/prisma/client.ts'

export const atALocation = 50
const startedBy = { kind: 'phone', number: '20000' }

/** Desks of one pool, as a worker would have found them: six of ten are occupied, one of twenty has a warning. */
export async function fillBoard(db: PrismaClient, desks: number): Promise<void> {
  const pbxId = 'main'
  const places = Math.ceil(desks / atALocation)
  const names = Array.from({ length: places }, (_, index) => ({ pbxId, name: `Floor ${index + 1}` }))
  const locations = await db.location.createManyAndReturn({ data: names })
  const phones = Array.from({ length: desks }, (_, index) => ({
    pbxId,
    number: deskNumber(index),
    label: `Desk ${index + 1}`,
    locationId: locations[Math.floor(index / atALocation)]?.id ?? null,
  }))
  const rows = await db.phone.createManyAndReturn({ data: phones })
  const deviceStates = ['NOT_INUSE', 'NOT_INUSE', 'INUSE', 'RINGING', 'UNAVAILABLE']
  await db.phoneStatus.createMany({
    data: rows.map(({ id: phoneId, number }, index) => ({
      phoneId,
      dial: `PJSIP/${number}`,
      deviceState: deviceStates[index % deviceStates.length] ?? '',
      hasEmergencyCid: index % 20 !== 0,
      hasMailbox: true,
    })),
  })
  const occupied = rows.filter((_, index) => index % 10 < 6)
  await db.session.createMany({ data: occupied.map(({ number }, index) => sessionAt(number, index)) })
}

export const deskNumber = (index: number) => `2${String(index).padStart(4, '0')}`

const sessionAt = (phone: string, index: number) => ({
  pbxId: 'main',
  phone,
  extension: `1${String(index).padStart(4, '0')}`,
  name: `Person ${index}`,
  startedBy,
})

/** A login as the worker writes it, at a desk where nobody is. @returns milliseconds, right before the commit */
export async function logIn(db: PrismaClient, phone: string, name: string): Promise<number> {
  const actor = { kind: 'phone', number: phone }
  let committing = 0
  await db.$transaction(async (tx) => {
    await tx.session.updateMany({ where: { phone, endedAt: null }, data: { endedAt: new Date() } })
    const { id: sessionId } = await tx.session.create({
      data: { pbxId: 'main', phone, extension: `9${phone}`, name, startedBy: actor },
    })
    const data = { from: null, displaced: null, name }
    const fact = { pbxId: 'main', type: 'session.started', phone, extension: `9${phone}`, sessionId, actor, data }
    await tx.event.create({ data: fact })
    committing = performance.now()
  })
  return committing
}
