import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { verbContext } from '@/e2e/support/verb-context'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import type { SetFreeDesks } from '@/lib/contract/free-desks'
import type { PbxReport } from '@/lib/contract/pbx-report'
import { loadPbxes } from '@/lib/board/pbx-state'
import { db } from '@/lib/db'
import { listEventsAfter } from '@/lib/events/list-events'
import { removePbx } from '@/lib/pbxes/remove-pbx'
import { listFreeDesks } from './list-free-desks'
import { setFreeDesks } from './set-free-desks'

let web: WebServerSide

beforeAll(async () => {
  web = await startWebServerSide()
})
afterAll(() => web.stop())
beforeEach(async () => {
  await Promise.all([db().freeDesk.deleteMany(), db().event.deleteMany(), db().pbxReport.deleteMany()])
  await db().location.deleteMany()
  await db().location.create({ data: { pbxId: 'main', name: 'North' } })
})

const set = (input: SetFreeDesks) => setFreeDesks({ ctx: verbContext(), input })
const facts = async () => {
  const { events } = await listEventsAfter(db(), { sight: 'desks', after: 0, limit: 10 })
  return events.map(({ type, data }) => ({ type, data }))
}
async function pbxSays(freeDesks: PbxReport['freeDesks']) {
  const report = { dialplanReadable: true, codes: [], taken: [], deliversForwards: true, missingActions: [], freeDesks }
  await db().pbxReport.create({ data: { pbxId: 'main', report, readAt: new Date() } })
}
const restricted = 'internal_and_emergency'

it('is chosen for the PBX and for a location, and taken back', async () => {
  expect(await set({ may: restricted })).toEqual({
    chosen: { pbx: 'main', location: '', may: restricted },
    isNew: true,
  })
  await set({ location: 'North', may: 'everything' })
  expect(await listFreeDesks(db(), 'main')).toEqual([
    { pbx: 'main', location: '', may: restricted },
    { pbx: 'main', location: 'North', may: 'everything' },
  ])
  expect(await set({ may: 'everything' })).toMatchObject({ chosen: { may: 'everything' }, isNew: false })
  await set({ may: null })
  expect(await listFreeDesks(db())).toEqual([{ pbx: 'main', location: 'North', may: 'everything' }])
  await set({ location: 'North', may: null })
  expect(await listFreeDesks(db())).toEqual([])
})

it('is for one PBX alone', async () => {
  await db().pbx.create({ data: { id: 'west', name: 'West' } })
  await db().location.create({ data: { pbxId: 'west', name: 'Ward 4' } })
  await set({ pbx: 'west', location: 'Ward 4', may: restricted })
  expect(await listFreeDesks(db(), 'main')).toEqual([])
  const elsewhere = set({ location: 'Ward 4', may: restricted })
  await expect(elsewhere).rejects.toMatchObject({ fields: [{ field: 'location' }] })
  await expect(set({ pbx: 'nowhere', may: null })).rejects.toMatchObject({ code: 'no_such_pbx' })
  await expect(listFreeDesks(db(), 'nowhere')).rejects.toMatchObject({ code: 'no_such_pbx' })
})

it('a choice of a later version is left out', async () => {
  await db().freeDesk.create({ data: { pbxId: 'main', location: '', may: 'local_calls' } })
  expect(await listFreeDesks(db())).toEqual([])
})

it('leaves an event of what was before, and none where nothing changes', async () => {
  await set({ may: restricted })
  await set({ may: restricted })
  await set({ may: null })
  await set({ may: null })
  expect(await facts()).toEqual([
    { type: 'free_desks.set', data: { location: '', may: restricted, before: null } },
    { type: 'free_desks.set', data: { location: '', may: null, before: restricted } },
  ])
})

it('is not chosen for a location that is not there, and taken back where it is not there any more', async () => {
  const chosen = set({ location: 'Nowhere', may: restricted })
  await expect(chosen).rejects.toMatchObject({ code: 'bad_request', fields: [{ field: 'location' }] })
  await set({ location: 'North', may: restricted })
  await db().location.deleteMany()
  await set({ location: 'North', may: null })
})

it('emergency calls alone are refused with the reason: FreePBX has no term for it', async () => {
  await expect(set({ may: 'emergency_only' })).rejects.toMatchObject({
    fields: [{ field: 'may', message: expect.stringContaining('internal and emergency calls together') as string }],
  })
})

it.each([
  ['no_term', 'does not look at EDEVICE'],
  ['no_emergency_route', 'no outbound route for emergency calls'],
  ['unreadable', 'could not read the dialplan'],
] as const)('a PBX that cannot (%s) is not asked to, and the refusal says why', async (says, words) => {
  await pbxSays(says)
  const message = expect.stringContaining(words) as string
  await expect(set({ may: restricted })).rejects.toMatchObject({
    code: 'bad_request',
    fields: [{ field: 'may', message }],
  })
  await set({ may: 'everything' })
})

it('the board warns when the PBX cannot do any more what was chosen', async () => {
  await set({ may: restricted })
  await pbxSays('no_emergency_route')
  const [main] = await loadPbxes()
  expect(main?.freeDesksWarning).toBe('no_emergency_route')
  await set({ may: 'everything' })
  expect((await loadPbxes())[0]).not.toHaveProperty('freeDesksWarning')
})

it('a PBX is not removed while its free desks are restricted: nobody would give them back', async () => {
  await db().pbx.create({ data: { id: 'south', name: 'South' } })
  await set({ pbx: 'south', may: restricted })
  const remove = (isLost: boolean) => removePbx({ ctx: verbContext(), input: { id: 'south', isLost } })
  await expect(remove(false)).rejects.toMatchObject({ code: 'desks_restricted' })
  await remove(true)
  expect(await listFreeDesks(db())).toEqual([])
})

it('nor right after that was taken back, until the worker has seen that nothing is left there', async () => {
  await db().pbx.create({ data: { id: 'east', name: 'East' } })
  await set({ pbx: 'east', may: restricted })
  await set({ pbx: 'east', may: null })
  const remove = () => removePbx({ ctx: verbContext(), input: { id: 'east' } })
  await expect(remove()).rejects.toMatchObject({ code: 'desks_restricted' })
  await db().restrictedPbx.deleteMany({ where: { pbxId: 'east' } })
  await remove()
})
