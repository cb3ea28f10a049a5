import { afterAll, beforeAll, expect, it } from 'vitest'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { db } from '@/lib/db'
import { loadCaller } from './may-call'

let web: WebServerSide

beforeAll(async () => {
  web = await startWebServerSide()
})
afterAll(() => web.stop())

it('somebody calls as their own extension, where calls are switched on for its PBX', async () => {
  const account = { username: 'ada', name: 'Ada', passwordHash: '', role: 'front_desk' } as const
  const { id } = await db().account.create({ data: account })
  const switchedOn = (clickToCall: boolean) =>
    db().settings.upsert({
      where: { pbxId_group: { pbxId: 'main', group: 'actions' } },
      create: { pbxId: 'main', group: 'actions', values: { clickToCall } },
      update: { values: { clickToCall } },
    })
  await switchedOn(true)
  expect(await loadCaller(db(), id)).toBeNull()
  await db().account.update({ where: { id }, data: { extension: '1001', extensionPbx: 'main' } })
  expect(await loadCaller(db(), id)).toEqual({ pbx: 'main', extension: '1001' })
  await switchedOn(false)
  expect(await loadCaller(db(), id)).toBeNull()
})
