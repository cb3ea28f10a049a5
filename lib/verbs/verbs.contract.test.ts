import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verbContext } from '@/e2e/support/verb-context'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { plainPng } from '@/sandbox/png'
import { excludeNumber, includeNumber } from '@/lib/access/excluded-numbers'
import { addGroup, changeGroup, deleteGroup } from '@/lib/access/save-group'
import { addRule, changeRule, deleteRule } from '@/lib/access/save-rule'
import { addAccount } from '@/lib/accounts/add-account'
import { changeOwnPassword } from '@/lib/accounts/change-own-password'
import { deleteAccount } from '@/lib/accounts/delete-account'
import { inviteAccount } from '@/lib/accounts/invite-account'
import { makeLink } from '@/lib/accounts/make-link'
import { setDisabled } from '@/lib/accounts/set-disabled'
import { setPassword } from '@/lib/accounts/set-password'
import { setRole } from '@/lib/accounts/set-role'
import { hashPassword } from '@/lib/auth/password'
import { type Role, roleSchema } from '@/lib/contract/roles'
import { applyHeldPlan } from '@/lib/board/apply-held-plan'
import type { Actor } from '@/lib/contract/actor'
import { scopes } from '@/lib/contract/scopes'
import { db } from '@/lib/db'
import { startHealthCheck } from '@/lib/health-check/start'
import { setFreeDesks } from '@/lib/free-desks/set-free-desks'
import { clearLogoutRule } from '@/lib/logout-rules/clear-rule'
import { setLogoutRule } from '@/lib/logout-rules/set-rule'
import { logInAtOwnPage, logOutAtOwnPage } from '@/lib/own-page/own-session'
import { addFloor } from '@/lib/floors/add-floor'
import { changeFloor } from '@/lib/floors/change-floor'
import { placeDesk, takeDeskOff } from '@/lib/floors/place-desk'
import { removeFloor } from '@/lib/floors/remove-floor'
import { removePlan, setPlan } from '@/lib/floors/set-plan'
import { addLocation } from '@/lib/locations/add-location'
import { changeLocation } from '@/lib/locations/change-location'
import { deleteLocation } from '@/lib/locations/delete-location'
import { mergeLocations } from '@/lib/locations/merge-locations'
import { addPbx } from '@/lib/pbxes/add-pbx'
import { changePbx } from '@/lib/pbxes/change-pbx'
import { removePbx } from '@/lib/pbxes/remove-pbx'
import { testPbx } from '@/lib/pbxes/test-pbx'
import { addPhone } from '@/lib/phones/add-phone'
import { changePhone } from '@/lib/phones/change-phone'
import { changePhones } from '@/lib/phones/change-phones'
import { importPhones } from '@/lib/phones/import-phones'
import { removePhone } from '@/lib/phones/remove-phone'
import { removePhones } from '@/lib/phones/remove-phones'
import { releasePinLock } from '@/lib/pins/release-lock'
import { setExtension, setOwnExtension } from '@/lib/calling/own-extension'
import { placeCall } from '@/lib/calling/place-call'
import { forceLogOut } from '@/lib/sessions/force-log-out'
import { logInOnBehalf } from '@/lib/sessions/log-in-on-behalf'
import { orderLogOuts } from '@/lib/sessions/order-log-outs'
import { undoLogOut } from '@/lib/sessions/undo-log-out'
import { saveSettings } from '@/lib/settings/save-settings'
import { endAllSignIns, endOwnSignIn } from '@/lib/sign-ins/end-sign-ins'
import { createToken } from '@/lib/tokens/create-token'
import { revokeToken } from '@/lib/tokens/revoke-token'
import { connectAccount } from '@/lib/accounts/connect-account'
import { removeSingleSignOn, saveSingleSignOn } from '@/lib/single-sign-on/save'
import { testSingleSignOn } from '@/lib/single-sign-on/test-provider'
import { resendMessage, testWebhook } from '@/lib/webhooks/messages'
import { addWebhook, changeWebhook, removeWebhook, renewSecret } from '@/lib/webhooks/save-webhook'
import { addWall } from '@/lib/walls/add-wall'
import { changeWall } from '@/lib/walls/change-wall'
import { revokeWall } from '@/lib/walls/revoke-wall'
import { isPermitted, permissions, type Rights, type VerbName } from './permissions'
import type { Context } from './verb'

const [ada, bea, signInId, tokenId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
const [groupId, ruleId, webhookId, messageId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
const wallId = randomUUID()
/** Nobody listens there. */
const nowhere = 'http://127.0.0.1:9'
const [locationId, otherId, floorId] = [randomUUID(), randomUUID(), randomUUID()]
const rule = { clock: 'duration', minutes: 480 } as const
const [password, another] = ['correct horse battery', 'another good phrase']
const actor: Actor = { kind: 'account', id: ada, name: 'Ada' }
const sessionId = '018f0000-0000-7000-8000-000000000000'
const connection = {
  ami: { host: 'pbx.north.example', username: 'hotdesk' },
  ari: { url: 'http://pbx.north.example:8088', username: 'hotdesk' },
}
const north = { id: 'north', name: 'North', connection, secrets: { amiSecret: 'x', ariPassword: 'x' } }
const inForce = { since: new Date(), until: new Date(Date.now() + 600_000), times: 1 }
const ended = { endedAt: new Date(), endReason: 'forced', endedBy: actor }
const session = { id: sessionId, phone: '2001', extension: '1001', name: 'Alice', startedAt: new Date().toISOString() }

interface Row {
  prepare?: () => Promise<unknown>
  use: (ctx: Context) => Promise<unknown>
  /** The type of the event that it leaves, or nothing; the worker writes the one of what it is commanded. */
  leaves: string | { command: string }
}

/** Each verb with something that it does, which the empty database and `prepare` allow. */
const rows: Record<VerbName, Row> = {
  'phone.add': { use: (ctx) => addPhone({ ctx, input: { number: '2001' } }), leaves: 'phone.added' },
  'phone.change': {
    prepare: () => addAPhone(),
    use: (ctx) => changePhone({ ctx, input: { number: '2001', change: { label: 'Window' } } }),
    leaves: 'phone.changed',
  },
  'phone.remove': {
    prepare: () => addAPhone(),
    use: (ctx) => removePhone({ ctx, input: { number: '2001' } }),
    leaves: 'phone.removed',
  },
  'phone.change_many': {
    prepare: () => addAPhone(),
    use: (ctx) => changePhones({ ctx, input: { phones: [{ number: '2001' }], change: { location: 'Ward 3' } } }),
    leaves: 'phone.changed',
  },
  'phone.remove_many': {
    prepare: () => addAPhone(),
    use: (ctx) => removePhones({ ctx, input: { phones: [{ number: '2001' }] } }),
    leaves: 'phone.removed',
  },
  'phone.import': {
    use: (ctx) => importPhones({ ctx, input: { phones: [{ number: '2001', label: '', location: '' }] } }),
    leaves: 'phone.added',
  },
  'location.add': {
    use: (ctx) => addLocation({ ctx, input: { name: 'Ward 3' } }),
    leaves: 'location.added',
  },
  'location.change': {
    prepare: () => addALocation(),
    use: (ctx) => changeLocation({ ctx, input: { id: locationId, name: 'Ward 4' } }),
    leaves: 'location.changed',
  },
  'location.merge': {
    prepare: async () => {
      await addALocation()
      await db().location.create({ data: { id: otherId, pbxId: 'main', name: 'Ward 4' } })
    },
    use: (ctx) => mergeLocations({ ctx, input: { id: locationId, into: otherId } }),
    leaves: 'location.merged',
  },
  'location.delete': {
    prepare: () => addALocation(),
    use: (ctx) => deleteLocation({ ctx, input: { id: locationId } }),
    leaves: 'location.deleted',
  },
  'floor.add': {
    prepare: () => addALocation(),
    use: (ctx) => addFloor({ ctx, input: { location: 'Ward 3', name: 'Floor 2' } }),
    leaves: 'floor.added',
  },
  'floor.change': {
    prepare: () => addAFloor(),
    use: (ctx) => changeFloor({ ctx, input: { id: floorId, name: 'Floor 3' } }),
    leaves: 'floor.changed',
  },
  'floor.remove': {
    prepare: () => addAFloor(),
    use: (ctx) => removeFloor({ ctx, input: { id: floorId } }),
    leaves: 'floor.removed',
  },
  'floor.set_plan': {
    prepare: () => addAFloor(),
    use: (ctx) => setPlan({ ctx, input: { id: floorId, picture: plainPng(800, 600) } }),
    leaves: 'floor.plan_set',
  },
  'floor.remove_plan': {
    prepare: () => addAFloor({ plan: { create: plan } }),
    use: (ctx) => removePlan({ ctx, input: { id: floorId } }),
    leaves: 'floor.plan_removed',
  },
  'floor.place_desk': {
    prepare: async () => {
      await addAFloor()
      await addAPhone()
    },
    use: (ctx) => placeDesk({ ctx, input: { id: floorId, number: '2001', x: 0.5, y: 0.5 } }),
    leaves: 'floor.desk_placed',
  },
  'floor.take_desk_off': {
    prepare: () => addAFloor({ places: { create: { pbxId: 'main', number: '2001', x: 0.5, y: 0.5 } } }),
    use: (ctx) => takeDeskOff({ ctx, input: { id: floorId, number: '2001' } }),
    leaves: 'floor.desk_taken_off',
  },
  'session.log_in': {
    prepare: () => allow({ frontDeskLogsIn: true }),
    use: (ctx) => logInOnBehalf({ ctx, input: { phone: '2001', extension: '1001' } }),
    leaves: { command: '/commands/log-in' },
  },
  'session.undo_log_out': {
    prepare: () => db().session.create({ data: { ...session, ...ended, pbxId: 'main', startedBy: actor } }),
    use: (ctx) => undoLogOut({ ctx, input: { id: sessionId } }),
    leaves: { command: '/commands/log-in' },
  },
  'logout.order': {
    prepare: () => db().session.create({ data: { ...session, pbxId: 'main', startedBy: actor } }),
    use: (ctx) => orderLogOuts({ ctx, input: { note: 'Fire drill' } }),
    leaves: 'logout.ordered',
  },
  'call.place': {
    prepare: async () => {
      await allow({ clickToCall: true })
      await addPeople()
      await addAnAccount(ada, 'viewer', { extension: '1001', extensionPbx: 'main' })
    },
    use: (ctx) => placeCall({ ctx, input: { number: '1002' } }),
    leaves: { command: '/commands/call' },
  },
  'session.log_out': {
    prepare: () => db().session.create({ data: { ...session, pbxId: 'main', startedBy: actor } }),
    use: (ctx) => forceLogOut({ ctx, input: { id: sessionId } }),
    leaves: { command: '/commands/log-out' },
  },
  'own_session.log_in': {
    use: (ctx) => logInAtOwnPage({ ctx, input: { pbx: 'main', extension: '1001', phone: '2001', seen: null } }),
    leaves: { command: '/commands/log-in' },
  },
  'own_session.log_out': {
    prepare: () => db().session.create({ data: { ...session, pbxId: 'main', startedBy: actor } }),
    use: (ctx) => logOutAtOwnPage({ ctx, input: { pbx: 'main', extension: '1001' } }),
    leaves: { command: '/commands/log-out' },
  },
  'logout_rule.set': {
    use: (ctx) => setLogoutRule({ ctx, input: { level: 'pbx', rule } }),
    leaves: 'logout_rule.set',
  },
  'logout_rule.clear': {
    prepare: () =>
      db().logoutRule.create({ data: { id: ruleId, pbxId: 'main', level: 'pbx', place: '', clock: rule.clock, rule } }),
    use: (ctx) => clearLogoutRule({ ctx, input: { id: ruleId } }),
    leaves: 'logout_rule.cleared',
  },
  'free_desks.set': {
    use: (ctx) => setFreeDesks({ ctx, input: { may: 'everything' } }),
    leaves: 'free_desks.set',
  },
  'pin.release': {
    prepare: () => db().pinLock.create({ data: { pbxId: 'main', extension: '1001', phone: '', ...inForce } }),
    use: (ctx) => releasePinLock({ ctx, input: { extension: '1001' } }),
    leaves: 'pin.released',
  },
  'plan.apply': { use: (ctx) => applyHeldPlan({ ctx, input: {} }), leaves: { command: '/commands/apply-held' } },
  'group.add': { use: (ctx) => addGroup({ ctx, input: { name: 'Nurses', members: ['1001'] } }), leaves: 'group.added' },
  'group.change': {
    prepare: () => addAGroup(),
    use: (ctx) => changeGroup({ ctx, input: { id: groupId, secondLogin: 'refuse' } }),
    leaves: 'group.changed',
  },
  'group.delete': {
    prepare: () => addAGroup(),
    use: (ctx) => deleteGroup({ ctx, input: { id: groupId } }),
    leaves: 'group.deleted',
  },
  'access_rule.add': {
    prepare: () => addAGroup(),
    use: (ctx) => addRule({ ctx, input: { group: 'Nurses', locations: ['Ward 3'] } }),
    leaves: 'access_rule.added',
  },
  'access_rule.change': {
    prepare: () => addARule(),
    use: (ctx) => changeRule({ ctx, input: { id: ruleId, weekdays: ['mon'] } }),
    leaves: 'access_rule.changed',
  },
  'access_rule.delete': {
    prepare: () => addARule(),
    use: (ctx) => deleteRule({ ctx, input: { id: ruleId } }),
    leaves: 'access_rule.deleted',
  },
  'number.exclude': {
    use: (ctx) => excludeNumber({ ctx, input: { number: '1000', note: 'The director' } }),
    leaves: 'number.excluded',
  },
  'number.include': {
    prepare: () => db().excludedNumber.create({ data: { pbxId: 'main', number: '1000' } }),
    use: (ctx) => includeNumber({ ctx, input: { number: '1000' } }),
    leaves: 'number.included',
  },
  'settings.save': {
    use: (ctx) => saveSettings({ ctx, input: { group: 'general', values: { eventsKeptDays: 90 }, version: 0 } }),
    leaves: 'settings.changed',
  },
  'pbx.add': { use: (ctx) => addPbx({ ctx, input: north }), leaves: 'pbx.added' },
  'pbx.change': {
    prepare: () => addAPbx(),
    use: (ctx) => changePbx({ ctx, input: { id: 'north', name: 'North wing' } }),
    leaves: 'pbx.changed',
  },
  'pbx.test': { use: (ctx) => testPbx({ ctx, input: { id: 'main' } }), leaves: { command: '/commands/examine' } },
  'pbx.remove': {
    prepare: () => addAPbx(),
    use: (ctx) => removePbx({ ctx, input: { id: 'north' } }),
    leaves: 'pbx.removed',
  },
  'webhook.add': {
    use: (ctx) => addWebhook({ ctx, input: { name: 'Signs', url: 'https://signs.example' } }),
    leaves: 'webhook.added',
  },
  'webhook.change': {
    prepare: () => addAWebhook(),
    use: (ctx) => changeWebhook({ ctx, input: { id: webhookId, topics: ['people'] } }),
    leaves: 'webhook.changed',
  },
  'webhook.remove': {
    prepare: () => addAWebhook(),
    use: (ctx) => removeWebhook({ ctx, input: { id: webhookId } }),
    leaves: 'webhook.removed',
  },
  'webhook.renew_secret': {
    prepare: () => addAWebhook(),
    use: (ctx) => renewSecret({ ctx, input: { id: webhookId } }),
    leaves: 'webhook.changed',
  },
  'webhook.test': {
    prepare: () => addAWebhook(),
    use: (ctx) => testWebhook({ ctx, input: { id: webhookId } }),
    leaves: 'webhook.tested',
  },
  'webhook.resend': {
    prepare: async () => {
      await addAWebhook()
      await db().webhookDelivery.create({ data: { id: messageId, webhookId } })
    },
    use: (ctx) => resendMessage({ ctx, input: { id: messageId } }),
    leaves: 'webhook.resent',
  },
  'account.add': {
    use: (ctx) => addAccount({ ctx, input: { username: 'eve', name: 'Eve', password: another, role: 'front_desk' } }),
    leaves: 'account.added',
  },
  'account.invite': {
    use: (ctx) => inviteAccount({ ctx, input: { username: 'eve', name: 'Eve', role: 'front_desk' } }),
    leaves: 'account.invited',
  },
  'account.make_link': {
    prepare: () => addAnAccount(bea),
    use: (ctx) => makeLink({ ctx, input: { id: bea } }),
    leaves: 'account.link_made',
  },
  'account.set_password': {
    prepare: () => addAnAccount(bea),
    use: (ctx) => setPassword({ ctx, input: { id: bea, password: another } }),
    leaves: 'account.password_set',
  },
  'account.set_role': {
    prepare: () => addAnAccount(bea),
    use: (ctx) => setRole({ ctx, input: { id: bea, role: 'admin' } }),
    leaves: 'account.changed',
  },
  'account.set_disabled': {
    prepare: async () => {
      await addAnAccount(ada, 'admin')
      await addAnAccount(bea)
    },
    use: (ctx) => setDisabled({ ctx, input: { id: bea, disabled: true } }),
    leaves: 'account.changed',
  },
  'account.delete': {
    prepare: async () => {
      await addAnAccount(ada, 'admin')
      await addAnAccount(bea)
    },
    use: (ctx) => deleteAccount({ ctx, input: { id: bea } }),
    leaves: 'account.deleted',
  },
  'account.set_extension': {
    prepare: async () => {
      await addPeople()
      await addAnAccount(bea)
    },
    use: (ctx) => setExtension({ ctx, input: { id: bea, extension: '1001' } }),
    leaves: 'account.extension_set',
  },
  'account.connect': {
    prepare: () => addAnAccount(bea),
    use: (ctx) => connectAccount({ ctx, input: { id: bea, email: 'bea@example.com' } }),
    leaves: 'account.connected',
  },
  'single_sign_on.save': {
    use: (ctx) => saveSingleSignOn({ ctx, input: { issuer: nowhere, clientId: 'hotdesk', secret: 'a secret' } }),
    leaves: 'single_sign_on.changed',
  },
  'single_sign_on.test': {
    prepare: () => addSingleSignOn(),
    use: (ctx) => testSingleSignOn({ ctx, input: { triesSecret: false } }),
    leaves: 'nothing',
  },
  'single_sign_on.remove': {
    prepare: () => addSingleSignOn(),
    use: (ctx) => removeSingleSignOn({ ctx, input: {} }),
    leaves: 'single_sign_on.removed',
  },
  'own_extension.set': {
    prepare: async () => {
      await addPeople()
      await addAnAccount(ada)
    },
    use: (ctx) => setOwnExtension({ ctx, input: { extension: '1001' } }),
    leaves: 'account.extension_set',
  },
  'own_password.change': {
    prepare: () => addAnAccount(ada),
    use: (ctx) => changeOwnPassword({ ctx, input: { current: password, password: another } }),
    leaves: 'account.password_set',
  },
  'own_sign_in.end': {
    prepare: async () => {
      await addAnAccount(ada)
      await addASignIn(ada)
    },
    use: (ctx) => endOwnSignIn({ ctx, input: { signInId } }),
    leaves: 'sign_in.ended',
  },
  'sign_ins.end_all': {
    prepare: async () => {
      await addAnAccount(bea)
      await addASignIn(bea)
    },
    use: (ctx) => endAllSignIns({ ctx, input: { id: bea } }),
    leaves: 'sign_in.ended',
  },
  'token.create': {
    use: (ctx) => createToken({ ctx, input: { name: 'wallboard', scopes: ['board'], expiresAt: null } }),
    leaves: 'token.created',
  },
  'token.revoke': {
    prepare: () => db().apiToken.create({ data: { id: tokenId, name: 'wallboard', hash: 'h' } }),
    use: (ctx) => revokeToken({ ctx, input: { id: tokenId } }),
    leaves: 'token.revoked',
  },
  'health_check.run': {
    use: async (ctx) => (await startHealthCheck({ ctx, input: {} })).finished,
    leaves: 'health_check.finished',
  },
  'wall.add': { use: (ctx) => addWall({ ctx, input: { name: 'Entrance' } }), leaves: 'wall.added' },
  'wall.change': {
    prepare: () => addAWall(),
    use: (ctx) => changeWall({ ctx, input: { id: wallId, names: 'hidden' } }),
    leaves: 'wall.changed',
  },
  'wall.revoke': {
    prepare: () => addAWall(),
    use: (ctx) => revokeWall({ ctx, input: { id: wallId } }),
    leaves: 'wall.revoked',
  },
}
const names = Object.keys(rows) as (keyof typeof rows)[]

const passwordHash = hashPassword(password)
const addAnAccount = async (id: string, role: Role = 'front_desk', more: object = {}) =>
  db().account.create({ data: { id, username: id, name: 'Somebody', passwordHash: await passwordHash, role, ...more } })
const allow = (values: object) => db().settings.create({ data: { pbxId: 'main', group: 'actions', values } })
const addPeople = () =>
  db().person.createMany({
    data: ['1001', '1002'].map((extension) => {
      return { pbxId: 'main', extension, name: '', mailbox: 'present', devices: [], readAt: new Date() }
    }),
  })
const addASignIn = (accountId: string) =>
  db().signIn.create({
    data: { id: signInId, accountId, address: '', userAgent: '', expiresAt: new Date(Date.now() + 3_600_000) },
  })
const addAPhone = () => db().phone.create({ data: { pbxId: 'main', number: '2001' } })
const addALocation = () => db().location.create({ data: { id: locationId, pbxId: 'main', name: 'Ward 3' } })
const plan = { kind: 'png', width: 800, height: 600, size: 4, hash: 'h', picture: new Uint8Array(4) }
const addAFloor = async (more: object = {}) => {
  await addALocation()
  await db().floor.create({ data: { id: floorId, locationId, name: 'Floor 2', position: 1, ...more } })
}
const addAGroup = () => db().peopleGroup.create({ data: { id: groupId, pbxId: 'main', name: 'Nurses' } })
const addARule = () =>
  db().accessRule.create({ data: { id: ruleId, pbxId: 'main', extension: '1001', timeZone: 'Europe/Berlin' } })
const addAWebhook = () =>
  db().webhook.create({
    data: { id: webhookId, name: 'Signs', url: 'https://signs.example', topics: ['locks'], secret: 's', afterEvent: 0 },
  })
const addSingleSignOn = () =>
  db().singleSignOn.create({ data: { details: { issuer: nowhere, clientId: 'hotdesk', label: 'Sign in' } } })
const addAWall = () =>
  db().wall.create({ data: { id: wallId, pbxId: 'main', name: 'Entrance', hash: 'h', names: 'short', seconds: 15 } })
const addAPbx = () => db().pbx.create({ data: { id: 'north', name: 'North', connection } })

const everybody: Rights[] = [
  ...roleSchema.options.map((role) => ({ kind: 'role', role }) as const),
  ...scopes.map((scope) => ({ kind: 'scopes', scopes: [scope] }) as const),
  { kind: 'scopes', scopes: [] },
  { kind: 'person', pbx: 'main', extension: '1001' },
]

let web: WebServerSide
let worker: Server
/** Each in one statement: with hundreds of tests, a statement for each table would be most of their time. */
let emptyAll: string
let readAll: string
let commands: { path: string; actor: unknown; requestId: unknown }[] = []

beforeAll(async () => {
  web = await startWebServerSide()
  const tables = await tablesOfOurs()
  const rowsOf = tables.map((table) => `(SELECT json_agg(t) FROM "${table}" AS t)`)
  readAll = `SELECT concat_ws(' ', ${rowsOf.join(', ')}) AS rows`
  // Everything belongs to a PBX, and the first one is there from the start.
  const others = tables.filter((table) => table !== 'pbxes').map((table) => `DELETE FROM "${table}";`)
  emptyAll = `DO $$ BEGIN ${others.join(' ')} DELETE FROM pbxes WHERE id <> 'main'; END $$`
  worker = createServer((request, response) => {
    void carryOut(request).then((answer) => response.end(JSON.stringify(answer)))
  })
  await once(worker.listen(0, '127.0.0.1'), 'listening')
  process.env['HOTDESK_WORKER_PORT'] = String((worker.address() as AddressInfo).port)
})
afterAll(async () => {
  worker.close()
  await web.stop()
})
beforeEach(async () => {
  commands = []
  await db().$executeRawUnsafe(emptyAll)
})

async function tablesOfOurs(): Promise<string[]> {
  const tables = await db().$queryRaw<{ tablename: string }[]>`
    SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`
  return tables.map(({ tablename }) => tablename)
}

async function carryOut(request: IncomingMessage): Promise<object> {
  if (request.method === 'GET') return {}
  const command = JSON.parse(await text(request)) as { actor: unknown }
  commands.push({ path: request.url ?? '', actor: command.actor, requestId: request.headers['x-request-id'] })
  return request.url === '/commands/examine' ? [] : { ...session, pbx: 'main', endedAt: null }
}

/** Every row of every table, and every command, as text. */
async function everything(): Promise<string> {
  const [row] = await db().$queryRawUnsafe<{ rows: string }[]>(readAll)
  return JSON.stringify([row?.rows, commands])
}

describe.each(names)('%s', (name) => {
  const { prepare, use, leaves } = rows[name]
  beforeEach(() => prepare?.())

  it('leaves an event that says who did it and in which request', async () => {
    const requestId = randomUUID()
    await use({ ...verbContext(actor), requestId })
    if (typeof leaves === 'object') expect(commands).toEqual([{ path: leaves.command, actor, requestId }])
    else if (leaves === 'nothing') expect(await db().event.findMany()).toEqual([])
    else expect(await db().event.findMany()).toMatchObject([{ type: leaves, actor, requestId }])
  })

  it.each(everybody)('is for those in the table alone: %j', async (rights) => {
    const before = await everything()
    const used = use({ ...verbContext(actor), rights })
    if (isPermitted(rights, name)) {
      await used
      return
    }
    const code = rights.kind === 'scopes' ? 'insufficient_scope' : 'not_allowed'
    await expect(used).rejects.toMatchObject({ code })
    expect(await everything()).toBe(before)
  })
})

it('the table says which roles and scopes each verb is for', () => {
  const may = (rights: Rights) => Object.keys(permissions).filter((name) => isPermitted(rights, name as VerbName))
  expect(may({ kind: 'role', role: 'admin' })).toHaveLength(Object.keys(permissions).length)
  expect(may({ kind: 'role', role: 'front_desk' })).toEqual([
    'session.log_in',
    'session.log_out',
    'session.undo_log_out',
    'call.place',
    'pin.release',
    'own_extension.set',
    'own_password.change',
    'own_sign_in.end',
  ])
  expect(may({ kind: 'role', role: 'viewer' })).toEqual([
    'call.place',
    'own_extension.set',
    'own_password.change',
    'own_sign_in.end',
  ])
  expect(may({ kind: 'scopes', scopes: ['pool'] })).toEqual([
    'phone.add',
    'phone.change',
    'phone.remove',
    'phone.change_many',
    'phone.remove_many',
    'phone.import',
    'location.add',
    'location.change',
    'location.merge',
    'location.delete',
    'floor.add',
    'floor.change',
    'floor.remove',
    'floor.set_plan',
    'floor.remove_plan',
    'floor.place_desk',
    'floor.take_desk_off',
  ])
  expect(may({ kind: 'scopes', scopes: ['sessions'] })).toEqual([
    'session.log_in',
    'session.log_out',
    'session.undo_log_out',
    'logout.order',
    'call.place',
    'own_session.log_in',
    'own_session.log_out',
    'pin.release',
  ])
  expect(may({ kind: 'person', pbx: 'main', extension: '1001' })).toEqual(['own_session.log_in', 'own_session.log_out'])
  expect(may({ kind: 'scopes', scopes: ['board'] })).toEqual([])
})
