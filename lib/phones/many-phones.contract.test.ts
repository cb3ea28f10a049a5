import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verbContext } from '@/e2e/support/verb-context'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { type LogOutCommand, logOutCommandSchema } from '@/lib/contract/commands'
import { db } from '@/lib/db'
import { listEventsAfter } from '@/lib/events/list-events'
import { addPhone } from './add-phone'
import { changePhones } from './change-phones'
import { importFile, previewFile } from './import-file'
import { importPhones } from './import-phones'
import { listPhones } from './list-phones'
import { removePhones } from './remove-phones'
import { restorePhones } from './restore-phones'

const actor = { kind: 'account', id: 'a', name: 'Ada' } as const
const ctx = () => verbContext(actor)
let web: WebServerSide
let worker: Server
let commands: LogOutCommand[] = []

beforeAll(async () => {
  web = await startWebServerSide()
  await db().pbx.create({ data: { id: 'north', name: 'North' } })
  worker = createServer((request, response) => {
    void text(request).then(async (body) => {
      const command = logOutCommandSchema.parse(JSON.parse(body))
      commands.push(command)
      const endedAt = new Date()
      const data = { endedAt, endedBy: command.actor, endReason: command.reason }
      const { id, pbxId, phone, extension, name, startedAt } = await db().session.update({
        where: { id: command.sessionId },
        data,
      })
      response.end(JSON.stringify({ id, pbx: pbxId, phone, extension, name, startedAt, endedAt }))
    })
  })
  await once(worker.listen(0, '127.0.0.1'), 'listening')
  process.env['HOTDESK_WORKER_PORT'] = String((worker.address() as AddressInfo).port)
})
afterAll(async () => {
  worker.close()
  await web.stop()
})
beforeEach(async () => {
  await db().phone.deleteMany()
  await db().location.deleteMany()
  await db().session.deleteMany()
  commands = []
  await addPhone({ ctx: ctx(), input: { number: '2001', label: 'Window', location: 'Hall', owner: '1001' } })
  await addPhone({ ctx: ctx(), input: { number: '2002', label: 'Door', location: 'Hall' } })
  await addPhone({ ctx: ctx(), input: { number: '2001', pbx: 'north', label: 'North', location: 'Barn' } })
  await db().event.deleteMany()
})

const logIn = (extension: string, phone: string) =>
  db().session.create({ data: { pbxId: 'main', phone, extension, name: 'Anna', startedBy: actor } })
const facts = async () =>
  (await listEventsAfter(db(), { sight: 'everything', after: 0, limit: 100 })).events.map(
    ({ type, pbx, phone }) => `${type} ${pbx} ${phone}`,
  )
const pool = async () => (await listPhones(db())).map(({ pbx, number, location }) => `${pbx} ${number} ${location}`)
const main = ['2001', '2002'].map((number) => ({ pbx: 'main', number }))
const everywhere = [...main, { pbx: 'north', number: '2001' }]

describe('many phones', () => {
  it('move to a location together, with an event each of one request', async () => {
    const before = await changePhones({
      ctx: { ...ctx(), requestId: 'r1' },
      input: { phones: everywhere, change: { location: 'Ward' } },
    })
    expect(before).toMatchObject([
      { pbx: 'main', number: '2001', label: 'Window', location: 'Hall', owner: '1001' },
      { pbx: 'main', number: '2002', location: 'Hall' },
      { pbx: 'north', number: '2001', location: 'Barn' },
    ])
    expect((await pool()).toSorted()).toEqual(['main 2001 Ward', 'main 2002 Ward', 'north 2001 Ward'])
    expect(await db().event.count({ where: { requestId: 'r1', type: 'phone.changed' } })).toBe(3)
    expect(await db().location.count()).toBe(2)
  })

  it('keep an owner each: one cannot be given to several, but taken from them', async () => {
    const change = (owner: string) => changePhones({ ctx: ctx(), input: { phones: main, change: { owner } } })
    await expect(change('1002')).rejects.toMatchObject({ code: 'owner_has_desk' })
    expect(await change('')).toMatchObject([{ number: '2001', owner: '1001' }])
    expect((await listPhones(db())).every(({ owner }) => owner === '')).toBe(true)
  })

  it('are all changed or none', async () => {
    const phones = [...main, { number: '2999' }]
    await expect(changePhones({ ctx: ctx(), input: { phones, change: { location: 'Ward' } } })).rejects.toMatchObject({
      code: 'phone_not_in_pool',
    })
    await expect(removePhones({ ctx: ctx(), input: { phones } })).rejects.toMatchObject({
      ...{ code: 'phone_not_in_pool', fields: [{ message: '2999 is not in the pool.' }] },
    })
    expect(await facts()).toEqual([])
  })

  it('leave the pool together, after the people there are logged out', async () => {
    const { id } = await logIn('1001', '2002')
    const removed = await removePhones({ ctx: ctx(), input: { phones: [...everywhere, ...main] } })
    expect(commands).toEqual([{ sessionId: id, reason: 'phone_removed', note: '', actor }])
    expect(removed).toHaveLength(3)
    expect(await pool()).toEqual([])
    expect(await facts()).toEqual(['phone.removed main 2001', 'phone.removed main 2002', 'phone.removed north 2001'])
  })

  it('come back as they were when it is undone', async () => {
    const before = await listPhones(db())
    const removed = await removePhones({ ctx: ctx(), input: { phones: everywhere } })
    await restorePhones({ ctx: ctx(), input: removed })
    const known = ({ pbx, number, label, location, owner }: (typeof before)[number]) => [
      pbx,
      number,
      label,
      location,
      owner,
    ]
    expect((await listPhones(db())).map(known)).toEqual(before.map(known))
  })
})

describe('an import that removes the others', () => {
  const imported = (more: object = {}) =>
    importPhones({ ctx: ctx(), input: { phones: [{ number: '2003' }], removeOthers: true, ...more } })

  it('leaves what it names, on its PBX alone', async () => {
    expect(await imported()).toEqual({ added: ['2003'], changed: [], unchanged: [], removed: ['2001', '2002'] })
    expect((await pool()).toSorted()).toEqual(['main 2003 ', 'north 2001 Barn'])
  })

  it('logs out who is there first, but nobody when it is tried or refused', async () => {
    await logIn('1002', '2001')
    expect((await imported({ dryRun: true })).removed).toEqual(['2001', '2002'])
    await expect(imported({ phones: [{ number: '1' }, { number: '1' }] })).rejects.toMatchObject({
      code: 'bad_request',
    })
    const expected = { added: 1, changed: 0, removed: 1 }
    await expect(imported({ expected })).rejects.toMatchObject({ code: 'changed_meanwhile' })
    expect([commands.length, await pool()]).toMatchObject([0, { length: 3 }])
    await imported({ expected: { ...expected, removed: 2 } })
    expect(commands).toHaveLength(1)
  })

  it('gives an owner of a phone that goes another one', async () => {
    await imported({ phones: [{ number: '2003', owner: '1001' }] })
    expect(await listPhones(db(), 'main')).toMatchObject([{ number: '2003', owner: '1001' }])
  })
})

describe('a file', () => {
  const file = (csv: string) => new Uint8Array(gzipSync(csv))
  const csv = 'number,label,location\n2001,Window,Hall\n2002,Gate,Hall\n2003,New,\nx,,\n2002,Twice,\n'
  const preview = (text: string, removeOthers = false) =>
    previewFile({ ctx: ctx(), input: { file: file(text), removeOthers } })

  it('says what happens to every line, and writes nothing', async () => {
    const { lines, counts } = await preview(csv)
    expect(lines.map(({ line, number, fate }) => `${line} ${number} ${fate}`)).toEqual([
      '2 2001 unchanged',
      '3 2002 change',
      '4 2003 add',
      '5 x refused',
      '6 2002 refused',
    ])
    expect(lines[1]?.changes).toEqual([{ detail: 'label', from: 'Door', to: 'Gate' }])
    expect(lines[4]?.because).toEqual(['number: 2002 is on line 3 already'])
    expect(counts).toEqual({ add: 1, change: 1, remove: 0, unchanged: 1, refused: 2 })
    expect(await facts()).toEqual([])
  })

  it('says which line would give somebody a second desk, and which phones it would remove', async () => {
    expect((await preview('number,owner\n2002,1001\n')).lines).toMatchObject([
      { fate: 'refused', because: ['owner: 1001 already owns desk 2001'] },
    ])
    await logIn('1002', '2001')
    expect((await preview('number,owner\n2002,1001\n', true)).lines).toMatchObject([
      { line: 2, number: '2002', fate: 'change' },
      { line: null, number: '2001', fate: 'remove', because: ['Anna is logged in there'] },
    ])
  })

  it('is imported without the lines that are refused, if it does what was seen', async () => {
    const go = (expected: { added: number; changed: number; removed: number }) =>
      importFile({ ctx: ctx(), input: { file: file(csv), expected } })
    await expect(go({ added: 2, changed: 1, removed: 0 })).rejects.toMatchObject({ code: 'changed_meanwhile' })
    await go({ added: 1, changed: 1, removed: 0 })
    expect(await facts()).toEqual(['phone.added main 2003', 'phone.changed main 2002'])
  })

  it('removes nothing while one of its lines is wrong: that may be one of them', async () => {
    const expected = { added: 1, changed: 1, removed: 0 }
    await expect(
      importFile({ ctx: ctx(), input: { file: file(csv), removeOthers: true, expected } }),
    ).rejects.toMatchObject({ code: 'bad_request', fields: [{ field: 'removeOthers' }] })
  })

  it('that cannot be read says so', async () => {
    expect((await preview('')).problem).toBe('The file is empty.')
    expect((await preview('number\n"2001')).problem).toContain('never closed')
    const workbook = new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])
    expect((await previewFile({ ctx: ctx(), input: { file: workbook } })).problem).toContain('not text')
  })
})
