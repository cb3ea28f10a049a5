import { afterAll, beforeAll, expect, it } from 'vitest'
import { until } from '@/e2e/support/until'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { channels } from '@/lib/contract/events'
import { Notifications } from '@/lib/database/notifications'
import { db } from '@/lib/db'
import { loadWallView } from '@/lib/walls/load-view'
import { loadDesks } from './desks'

const actor = { kind: 'system', reason: 'test' } as const
let web: WebServerSide

beforeAll(async () => {
  web = await startWebServerSide()
  for (const [number, extension] of [
    ['2001', '1001'],
    ['2002', '1002'],
  ] as const) {
    await db().phone.create({ data: { pbxId: 'main', number } })
    const person = { extension, name: `Person ${extension}` }
    await db().session.create({ data: { pbxId: 'main', phone: number, ...person, startedBy: actor } })
  }
})
afterAll(() => web.stop())

const undisturbed = (extension: string) => db().doNotDisturb.create({ data: { pbxId: 'main', extension } })
const shown = async () => (await loadDesks()).map(({ session }) => session?.doNotDisturb ?? false)

it('the desk of somebody with Do Not Disturb on says so, and the boards that show it are notified', async () => {
  const notified: string[] = []
  let isListening = false
  const notifications = new Notifications(process.env['DATABASE_URL'] ?? '', {
    name: 'test',
    channels: [channels.status],
    onNotify: (_channel, payload) => notified.push(payload),
    onConnected: () => (isListening = true),
    onLost: () => undefined,
  })
  void notifications.start()
  await until('it to listen', () => isListening)
  expect(await shown()).toEqual([false, false])
  // Nobody is logged in as the second one.
  await undisturbed('1001')
  await undisturbed('1003')
  expect(await shown()).toEqual([true, false])
  await db().doNotDisturb.deleteMany({ where: { extension: '1001' } })
  const { id } = await db().phone.findFirstOrThrow({ where: { number: '2001' } })
  await until('notifications of its switching on and off', () => notified.length === 2)
  expect(notified).toEqual([id, id])
  expect(await shown()).toEqual([false, false])
  await notifications.stop()
})

it('a wall says so, while the PBX is heard', async () => {
  await undisturbed('1002')
  const links = { startedAt: new Date(), ami: 'up', ari: 'up' }
  await db().pbxLinks.create({ data: { pbxId: 'main', ...links } })
  await db().pbxHeartbeat.create({ data: { pbxId: 'main', heartbeatAt: new Date() } })
  const details = { name: 'Entrance', locations: [], names: 'short' as const, plans: false, seconds: 15 }
  const wall = { id: 'w', pbx: 'main', ...details, createdAt: '2026-11-01T08:00:00.000Z', lastSeenAt: null }
  const { locations } = await loadWallView(db(), wall)
  expect(locations[0]?.people.map(({ state }) => state)).toEqual(['here', 'do_not_disturb'])
})
