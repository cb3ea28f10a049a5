import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verbContext } from '@/e2e/support/verb-context'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { type CommandProblem, logOutCommandSchema, type LogOutCommand } from '@/lib/contract/commands'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { listEventsAfter } from '@/lib/events/list-events'
import { forceLogOut } from '@/lib/sessions/force-log-out'
import { addPhone } from './add-phone'
import { changePhone } from './change-phone'
import { importPhones } from './import-phones'
import { listPhones } from './list-phones'
import { removePhone } from './remove-phone'

const actor = { kind: 'account', id: 'a', name: 'Ada' } as const
let web: WebServerSide
let worker: Server
let commands: LogOutCommand[] = []
/** What happens right after the worker has ended a session. */
let afterLogOut: () => Promise<unknown> = async () => undefined

beforeAll(async () => {
  web = await startWebServerSide()
})
afterAll(() => web.stop())
beforeEach(async () => {
  await Promise.all([
    db().phone.deleteMany(),
    db().location.deleteMany(),
    db().session.deleteMany(),
    db().event.deleteMany(),
  ])
  commands = []
  afterLogOut = async () => undefined
  worker = await startWorker()
  return () => closeWorker()
})

/** Ends sessions as the worker does, over the same internal API. */
async function startWorker(): Promise<Server> {
  const server = createServer((request, response) => {
    void text(request).then(async (body) => {
      expect(request.headers.authorization).toBe(`Bearer ${env().HOTDESK_WORKER_TOKEN}`)
      const command = logOutCommandSchema.parse(JSON.parse(body))
      commands.push(command)
      const { status, answer } = await endSession(command)
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  process.env['HOTDESK_WORKER_PORT'] = String((server.address() as AddressInfo).port)
  return server
}

async function endSession({ sessionId, reason }: LogOutCommand): Promise<{ status: number; answer: unknown }> {
  const endedAt = new Date()
  const where = { id: sessionId, endedAt: null }
  const { count } = await db().session.updateMany({ where, data: { endedAt, endReason: reason } })
  if (count === 0) return { status: 404, answer: { code: 'no_such_session', detail: '' } satisfies CommandProblem }
  const { id, pbxId, phone, extension, name, startedAt } = await db().session.findUniqueOrThrow({
    where: { id: sessionId },
  })
  await afterLogOut()
  return { status: 200, answer: { id, pbx: pbxId, phone, extension, name, startedAt, endedAt } }
}

async function closeWorker(): Promise<void> {
  worker.closeAllConnections()
  if (worker.listening) await new Promise((resolve) => worker.close(resolve))
}

const ctx = () => verbContext(actor)
const logIn = (extension: string, phone = '2001') =>
  db().session.create({ data: { pbxId: 'main', phone, extension, name: extension, startedBy: actor } })
const facts = async () =>
  (await listEventsAfter(db(), { sight: 'everything', after: 0, limit: 100 })).events.map(
    ({ type, phone }) => `${type} ${phone}`,
  )

describe('the pool', () => {
  it('takes each number once, also when two people add it at the same time', async () => {
    const results = await Promise.allSettled(
      ['A', 'B'].map((label) => addPhone({ ctx: ctx(), input: { number: '2001', label } })),
    )
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(addPhone({ ctx: ctx(), input: { number: '2001' } })).rejects.toMatchObject({ code: 'phone_exists' })
    expect(await facts()).toEqual(['phone.added 2001'])
  })

  it('is listed in the order of numbers', async () => {
    for (const number of ['300', '2001', '1001']) await addPhone({ ctx: ctx(), input: { number } })
    expect((await listPhones(db())).map(({ number }) => number)).toEqual(['300', '1001', '2001'])
  })

  it('records a change with who made it, and no change as nothing', async () => {
    await addPhone({ ctx: ctx(), input: { number: '2001', label: 'Window', location: 'First floor' } })
    expect(await changePhone({ ctx: ctx(), input: { number: '2001', change: { label: 'Door' } } })).toMatchObject({
      label: 'Door',
      location: 'First floor',
    })
    await changePhone({ ctx: ctx(), input: { number: '2001', change: { label: 'Door' } } })
    const { events } = await listEventsAfter(db(), { sight: 'everything', after: 0, limit: 10 })
    expect(events).toMatchObject([
      { type: 'phone.added', phone: '2001', actor },
      { type: 'phone.changed', phone: '2001', actor, data: { label: 'Door', location: 'First floor' } },
    ])
    expect(events[1]?.data).toMatchObject({ before: { label: 'Window', location: 'First floor' } })
  })

  it('keeps a location that one phone leaves while another one comes', async () => {
    await addPhone({ ctx: ctx(), input: { number: '1999', location: 'Hall' } })
    for (let round = 0; round < 10; round++) {
      const [leaves, comes] = [String(1999 + round), String(2000 + round)]
      const [, phone] = await Promise.all([
        removePhone({ ctx: ctx(), input: { number: leaves } }),
        addPhone({ ctx: ctx(), input: { number: comes, location: 'Hall' } }),
      ])
      expect(phone.location).toBe('Hall')
      expect((await listPhones(db())).map(({ location }) => location)).toEqual(['Hall'])
    }
  })

  it('does not know a phone that is not in it', async () => {
    await expect(changePhone({ ctx: ctx(), input: { number: '2001', change: {} } })).rejects.toMatchObject({
      code: 'phone_not_in_pool',
    })
    await expect(removePhone({ ctx: ctx(), input: { number: '2001' } })).rejects.toMatchObject({
      code: 'phone_not_in_pool',
    })
  })
})

describe('owners', () => {
  const add = (number: string, owner: string) => addPhone({ ctx: ctx(), input: { number, owner } })
  const change = (number: string, owner: string) => changePhone({ ctx: ctx(), input: { number, change: { owner } } })
  const imported = (owners: Record<string, string>, dryRun = false) => {
    const phones = Object.entries(owners).map(([number, owner]) => ({ number, label: '', location: '', owner }))
    return importPhones({ ctx: ctx(), input: { phones, dryRun } })
  }
  const refused = {
    code: 'owner_has_desk',
    fields: [
      { field: 'owner', message: '1001 already owns desk 2001. Change its owner first, or choose another one here.' },
    ],
  }

  beforeEach(async () => {
    await add('2001', '1001')
    await add('2002', '1002')
  })

  it('are shown with the name that the PBX has for them', async () => {
    const person = { pbxId: 'main', extension: '1001', name: 'Anna', mailbox: 'present', devices: [] }
    await db().person.create({ data: { ...person, readAt: new Date() } })
    const [first, second] = await listPhones(db())
    expect(first).toMatchObject({ owner: '1001', ownerName: 'Anna' })
    expect(second).toMatchObject({ owner: '1002', ownerName: '' })
    await db().person.deleteMany()
  })

  it('own one desk of a PBX each', async () => {
    await expect(add('2003', '1001')).rejects.toMatchObject(refused)
    await expect(change('2002', '1001')).rejects.toMatchObject(refused)
    await expect(imported({ '2003': '1001' }, true)).rejects.toMatchObject(refused)
    await expect(imported({ '2003': '1003', '2004': '1003' })).rejects.toMatchObject({ code: 'owner_has_desk' })
    expect(await listPhones(db())).toHaveLength(2)
  })

  it('change desks with each other, and give one up', async () => {
    expect((await imported({ '2001': '1002', '2002': '1001' })).changed).toEqual(['2001', '2002'])
    expect(await change('2001', '')).toMatchObject({ owner: '' })
    expect(await change('2002', '1002')).toMatchObject({ owner: '1002' })
  })

  it('keep their desks when an import says nothing of owners', async () => {
    const input = { phones: [{ number: '2001', label: 'Window' }, { number: '2003' }] }
    expect(await importPhones({ ctx: ctx(), input })).toEqual({
      ...{ added: ['2003'], changed: ['2001'], unchanged: [], removed: [] },
    })
    expect(await listPhones(db())).toMatchObject([
      { number: '2001', label: 'Window', owner: '1001' },
      { number: '2002', owner: '1002' },
      { number: '2003', label: '', owner: '' },
    ])
  })

  it('are extensions', async () => {
    await expect(add('2003', 'Anna')).rejects.toMatchObject({ code: 'bad_request', fields: [{ field: 'owner' }] })
  })

  it('own a desk since they were given it, whatever else is changed', async () => {
    const since = async () => (await db().phone.findFirstOrThrow({ where: { number: '2001' } })).ownedSince
    const before = await since()
    await changePhone({ ctx: ctx(), input: { number: '2001', change: { label: 'Window' } } })
    expect(await since()).toEqual(before)
    await change('2001', '1003')
    expect((await since()).getTime()).toBeGreaterThan(before.getTime())
  })

  it('are kept apart by the database too', async () => {
    const twice = db().phone.updateMany({ where: { pbxId: 'main' }, data: { owner: '1001' } })
    await expect(twice).rejects.toThrow('phones_one_for_each_owner')
  })
})

describe('an import', () => {
  const imported = (phones: { number: string; label?: string; location?: string }[], dryRun = false) =>
    importPhones({
      ctx: ctx(),
      input: { phones: phones.map((phone) => ({ label: '', location: '', ...phone })), dryRun },
    })

  beforeEach(async () => {
    await addPhone({ ctx: ctx(), input: { number: '2001', label: 'Window', location: 'Hall' } })
    await addPhone({ ctx: ctx(), input: { number: '2002', label: 'Door' } })
  })

  const phones = [
    { number: '2003', location: 'Ward' },
    { number: '2001', label: 'Window', location: 'Ward' },
    { number: '2002', label: 'Door' },
  ]
  const outcome = { added: ['2003'], changed: ['2001'], unchanged: ['2002'], removed: [] }

  it('adds and changes, with an event for each', async () => {
    expect(await imported(phones)).toEqual(outcome)
    expect((await listPhones(db())).map(({ number, location }) => `${number} ${location}`)).toEqual([
      '2001 Ward',
      '2002 ',
      '2003 Ward',
    ])
    expect((await facts()).slice(2)).toEqual(['phone.added 2003', 'phone.changed 2001'])
    expect(await db().location.count()).toBe(1)
  })

  it('says the same without doing it', async () => {
    expect(await imported(phones, true)).toEqual(outcome)
    expect(await facts()).toHaveLength(2)
    expect(await listPhones(db())).toHaveLength(2)
  })

  it('takes a large pool, and changes all of it', async () => {
    const many = Array.from({ length: 3_000 }, (_, at) => ({
      number: String(30_000 + at),
      location: `Ward ${at % 40}`,
    }))
    expect((await imported(many)).added).toHaveLength(3_000)
    const moved = many.map((phone, at) => ({ ...phone, location: at % 2 ? '' : 'Hall' }))
    expect((await imported(moved)).changed).toHaveLength(3_000)
    const counts = [{ location: null }, { location: { name: 'Hall' } }].map((where) =>
      db().phone.count({ where: { ...where, number: { startsWith: '3' } } }),
    )
    expect(await Promise.all(counts)).toEqual([1_500, 1_500])
    expect(await db().location.count()).toBe(1)
  })

  it('does nothing at all when a number is there twice', async () => {
    const twice = imported([{ number: '2004' }, { number: '2005' }, { number: '2004' }])
    await expect(twice).rejects.toMatchObject({ code: 'bad_request', fields: [{ field: 'phones.2.number' }] })
    expect(await facts()).toHaveLength(2)
  })

  it('is done once when two do the same at the same time', async () => {
    const outcomes = await Promise.all([imported([{ number: '2004' }]), imported([{ number: '2004' }])])
    expect(outcomes.flatMap(({ added }) => added)).toEqual(['2004'])
    expect((await facts()).filter((fact) => fact === 'phone.added 2004')).toHaveLength(1)
  })
})

describe('removing a phone', () => {
  beforeEach(async () => {
    await addPhone({ ctx: ctx(), input: { number: '2001' } })
  })

  it('logs out first the person who is logged in there', async () => {
    const { id } = await logIn('1001')
    await removePhone({ ctx: ctx(), input: { number: '2001' } })
    expect(commands).toEqual([{ sessionId: id, reason: 'phone_removed', note: '', actor }])
    expect(await listPhones(db())).toEqual([])
    expect(await facts()).toEqual(['phone.added 2001', 'phone.removed 2001'])
  })

  it('logs out again when the next person is quicker', async () => {
    await logIn('1001')
    afterLogOut = async () => {
      afterLogOut = async () => undefined
      await logIn('1002')
    }
    await removePhone({ ctx: ctx(), input: { number: '2001' } })
    expect(commands).toHaveLength(2)
    expect(await db().session.count({ where: { endedAt: null } })).toBe(0)
  })

  it('keeps the phone when people keep logging in', async () => {
    await logIn('1001')
    afterLogOut = () => logIn('1002')
    await expect(removePhone({ ctx: ctx(), input: { number: '2001' } })).rejects.toMatchObject({ code: 'lost_race' })
    expect(await listPhones(db())).toHaveLength(1)
  })

  it('keeps the phone when somebody is logged in and the worker is away', async () => {
    await logIn('1001')
    await closeWorker()
    await expect(removePhone({ ctx: ctx(), input: { number: '2001' } })).rejects.toMatchObject({ code: 'worker_away' })
    expect(await listPhones(db())).toHaveLength(1)
  })

  it('does not need the worker for a phone that is free', async () => {
    await closeWorker()
    await removePhone({ ctx: ctx(), input: { number: '2001' } })
    expect(await listPhones(db())).toEqual([])
  })
})

describe('forcing a logout', () => {
  it('answers with the ended session', async () => {
    const { id } = await logIn('1001')
    expect(await forceLogOut({ ctx: ctx(), input: { id } })).toMatchObject({ id, phone: '2001', endReason: 'forced' })
  })

  it.each(['not-an-id', '018f0000-0000-7000-8000-000000000000'])('knows no session %s', async (id) => {
    await expect(forceLogOut({ ctx: ctx(), input: { id } })).rejects.toMatchObject({ code: 'no_such_session' })
  })
})
