import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verbContext } from '@/e2e/support/verb-context'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { listEventsAfter } from '@/lib/events/list-events'
import { addPhone } from '@/lib/phones/add-phone'
import { listPhones } from '@/lib/phones/list-phones'
import { loadSettings } from '@/lib/settings/load-settings'
import { saveSettings } from '@/lib/settings/save-settings'
import { decryptSecrets } from '@/pbx/secrets'
import { addPbx } from './add-pbx'
import { changePbx } from './change-pbx'
import { listPbxes } from './list-pbxes'
import { removePbx } from './remove-pbx'

const actor = { kind: 'account', id: 'a', name: 'Ada' } as const
const connection = {
  ami: { host: 'pbx.north.example', port: 5038, tls: true, username: 'hotdesk' },
  ari: { url: 'http://pbx.north.example:8088', username: 'hotdesk' },
}
const secrets = { amiSecret: 'throw-away-ami', ariPassword: 'throw-away-ari' }
const north = { id: 'north', name: 'North', connection, secrets }

let web: WebServerSide

beforeAll(async () => {
  web = await startWebServerSide()
})
afterAll(() => web.stop())
beforeEach(async () => {
  await db().session.deleteMany()
  await db().originalEntry.deleteMany()
  await db().setAside.deleteMany()
  for (const table of ['phone', 'location', 'event', 'settings'] as const)
    await (db()[table].deleteMany as () => Promise<unknown>)()
  await db().pbx.deleteMany({ where: { id: { not: 'main' } } })
})

const ctx = () => verbContext(actor)
const add = (given = north) => addPbx({ ctx: ctx(), input: given })
const remove = (id: string) => removePbx({ ctx: ctx(), input: { id } })
const events = async () => (await listEventsAfter(db(), { sight: 'everything', after: 0, limit: 100 })).events
const facts = async () => (await events()).map(({ type, pbx, data }) => ({ type, pbx, data }))
const stored = () => db().pbx.findUniqueOrThrow({ where: { id: 'north' } })

describe('a PBX that is added', () => {
  it('is listed after the first one, without its secrets', async () => {
    expect(await add()).toEqual({ id: 'north', name: 'North', isFirst: false, connection })
    expect(await listPbxes(db())).toEqual([
      { id: 'main', name: 'Main', isFirst: true, connection: null },
      { id: 'north', name: 'North', isFirst: false, connection },
    ])
  })

  it('has its secrets in the database encrypted, and nowhere else', async () => {
    await add()
    const { secrets: encrypted } = await stored()
    expect(decryptSecrets(env().HOTDESK_ENCRYPTION_KEY, 'north', encrypted ?? '')).toEqual(secrets)
    expect(await facts()).toEqual([{ type: 'pbx.added', pbx: 'north', data: { name: 'North' } }])
    expect(JSON.stringify([await stored(), await events(), await listPbxes(db())])).not.toContain('throw-away')
  })

  it('has an id that no other one has or had', async () => {
    await add()
    await expect(add()).rejects.toMatchObject({ code: 'pbx_exists', fields: [{ field: 'id' }] })
    await remove('north')
    await expect(add()).rejects.toMatchObject({ code: 'pbx_exists' })
  })

  it('has an address that no other one has', async () => {
    await add()
    await expect(add({ ...north, id: 'south' })).rejects.toMatchObject({
      code: 'bad_request',
      fields: [{ field: 'connection.ami.host', message: 'North has this address already. Every PBX has its own.' }],
    })
  })

  it.each(['http://hotdesk:secret@pbx:8088', 'http://pbx:8088/x?y=1', 'ftp://pbx'])(
    'has no ARI at %s, where a secret would be shown or nothing be found',
    async (url) => {
      const wrong = { ...north, connection: { ...connection, ari: { ...connection.ari, url } } }
      await expect(add(wrong)).rejects.toMatchObject({ fields: [{ field: 'connection.ari.url' }] })
    },
  )

  it('names every field that is wrong', async () => {
    const wrong = { ...north, id: 'North!', connection: { ...connection, ari: { url: 'x', username: '' } } }
    const fields = ['id', 'connection.ari.url', 'connection.ari.username'].map((field) => ({ field }))
    await expect(add(wrong)).rejects.toMatchObject({ code: 'bad_request', fields })
  })
})

describe('a change', () => {
  const change = (input: Parameters<typeof changePbx>[0]['input']) => changePbx({ ctx: ctx(), input })

  it('says which parts it changed, and leaves the others', async () => {
    await add()
    const before = (await stored()).secrets
    await change({ id: 'north', name: 'North wing', connection })
    expect((await stored()).secrets).toBe(before)
    const given = { amiSecret: 'throw-away-2', ariPassword: 'throw-away-3' }
    await change({ id: 'north', secrets: given })
    expect((await facts()).slice(1)).toEqual([
      { type: 'pbx.changed', pbx: 'north', data: { fields: ['name'] } },
      { type: 'pbx.changed', pbx: 'north', data: { fields: ['secrets'] } },
    ])
    const { secrets: encrypted } = await stored()
    expect(decryptSecrets(env().HOTDESK_ENCRYPTION_KEY, 'north', encrypted ?? '')).toEqual(given)
  })

  it('of an address asks for both secrets again, so that they go nowhere unasked', async () => {
    await add()
    const elsewhere = { ...connection, ami: { ...connection.ami, host: 'pbx.elsewhere.example' } }
    await expect(change({ id: 'north', connection: elsewhere })).rejects.toMatchObject({
      fields: [{ field: 'secrets.amiSecret' }, { field: 'secrets.ariPassword' }],
    })
    expect(await change({ id: 'north', connection: elsewhere, secrets })).toMatchObject({ connection: elsewhere })
  })

  it('of the first PBX may be its name alone', async () => {
    expect(await change({ id: 'main', name: 'Head office' })).toMatchObject({ name: 'Head office' })
    await change({ id: 'main', name: 'Main' })
    await expect(change({ id: 'main', connection })).rejects.toMatchObject({ code: 'first_pbx' })
  })

  it('waits for another one of the same PBX', async () => {
    await add()
    const names = ['A', 'B', 'C', 'D']
    await Promise.all(names.map((name) => change({ id: 'north', name })))
    expect(await facts()).toHaveLength(1 + names.length)
  })

  it('needs a PBX', async () => {
    await expect(change({ id: 'south', name: 'South' })).rejects.toMatchObject({ code: 'no_such_pbx' })
  })
})

describe('removing a PBX', () => {
  beforeEach(async () => {
    await add()
    await addPhone({ ctx: ctx(), input: { pbx: 'north', number: '2001', location: 'Hall' } })
    await addPhone({ ctx: ctx(), input: { number: '2001' } })
  })

  it('takes its phones and settings with it, and no other’s', async () => {
    const input = { pbx: 'north', group: 'routing', values: { ringOwnDevices: true }, version: 0 } as const
    await saveSettings({ ctx: ctx(), input })
    await db().pbxHeartbeat.create({ data: { pbxId: 'north', heartbeatAt: new Date() } })
    const forward = { number: '1001', name: 'CF/1001', value: '1003' }
    await db().setAside.createMany({ data: ['north', 'main'].map((pbxId) => ({ pbxId, ...forward })) })
    await remove('north')
    expect((await db().setAside.findMany()).map(({ pbxId }) => pbxId)).toEqual(['main'])
    expect((await listPhones(db())).map(({ pbx, number }) => `${pbx} ${number}`)).toEqual(['main 2001'])
    expect((await loadSettings(db(), 'north')).routing).toMatchObject({ version: 0 })
    expect((await facts()).at(-1)).toEqual({ type: 'pbx.removed', pbx: 'north', data: { name: 'North' } })
    expect(await stored()).toMatchObject({ removedAt: expect.any(Date) as Date, secrets: null })
    await expect(addPhone({ ctx: ctx(), input: { pbx: 'north', number: '2002' } })).rejects.toMatchObject({
      code: 'no_such_pbx',
    })
  })

  it.each([
    ['people_logged_in', () => logIn()],
    [
      'not_given_back',
      () => db().originalEntry.create({ data: { pbxId: 'north', family: 'AMPUSER', key: '1001/device' } }),
    ],
  ])('is refused while it would lose something: %s', async (code, prepare) => {
    await prepare()
    await expect(remove('north')).rejects.toMatchObject({ code })
    expect(await listPhones(db(), 'north')).toHaveLength(1)
  })

  it('that is lost ends its sessions and forgets what cannot be put back', async () => {
    await logIn()
    await db().originalEntry.create({ data: { pbxId: 'north', family: 'AMPUSER', key: '1001/device' } })
    await removePbx({ ctx: ctx(), input: { id: 'north', isLost: true } })
    expect(await db().session.findMany({ where: { pbxId: 'north' } })).toMatchObject([{ endReason: 'phone_removed' }])
    expect(await db().originalEntry.count()).toBe(0)
    expect((await facts()).slice(-2)).toMatchObject([
      { type: 'session.ended', pbx: 'north', data: { reason: 'phone_removed' } },
      { type: 'pbx.removed', pbx: 'north' },
    ])
  })

  it('waits for a login that is under way, and then sees it', async () => {
    let removal: Promise<void> | null = null
    await db().$transaction(async (tx) => {
      // As the worker does: the phone is kept, then the session begins.
      await tx.$queryRaw`SELECT 1 FROM phones WHERE pbx = 'north' FOR KEY SHARE`
      removal = remove('north')
      removal.catch(() => undefined)
      await tx.session.create({ data: session })
    })
    await expect(removal).rejects.toMatchObject({ code: 'people_logged_in' })
  })

  it('is refused for the first one', async () => {
    await expect(remove('main')).rejects.toMatchObject({ code: 'first_pbx' })
  })

  const session = { pbxId: 'north', phone: '2001', extension: '1001', name: 'Alice', startedBy: actor }
  const logIn = () => db().session.create({ data: session })
})
