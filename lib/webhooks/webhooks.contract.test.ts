import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verbContext } from '@/e2e/support/verb-context'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { listEventsAfter } from '@/lib/events/list-events'
import { decryptSigningSecret } from '@/pbx/secrets'
import { listWebhooks } from './list-webhooks'
import { listMessages, resendMessage, testWebhook } from './messages'
import { addWebhook, changeWebhook, removeWebhook, renewSecret } from './save-webhook'

let web: WebServerSide

beforeAll(async () => {
  web = await startWebServerSide()
})
afterAll(() => web.stop())
beforeEach(async () => {
  await db().webhook.deleteMany()
  await db().event.deleteMany()
})

const ctx = () => verbContext()
const address = 'https://signs.example/hotdesk?key=throw-away'
const add = (more = {}) => addWebhook({ ctx: ctx(), input: { name: 'Signs', url: address, ...more } })
const facts = async () => {
  const { events } = await listEventsAfter(db(), { sight: 'everything', after: 0, limit: 10 })
  return events.map(({ type, data }) => ({ type, data }))
}
const stored = (id: string) => db().webhook.findUniqueOrThrow({ where: { id } })

describe('a webhook that is added', () => {
  it('asks for people’s events unless something else is said, and shows its secret once', async () => {
    const { id, secret } = await add()
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(await listWebhooks(db())).toMatchObject([{ name: 'Signs', topics: ['people'], enabled: true, waiting: 0 }])
    expect(JSON.stringify([await listWebhooks(db()), await facts()])).not.toContain(secret)
    const { secret: encrypted } = await stored(id)
    expect(decryptSigningSecret(env().HOTDESK_ENCRYPTION_KEY, id, encrypted)).toBe(secret)
    expect(() => decryptSigningSecret(env().HOTDESK_ENCRYPTION_KEY, 'another', encrypted)).toThrow('cannot be read')
  })

  it('names its host alone in the event: the rest of an address may be a secret', async () => {
    await add()
    expect(await facts()).toEqual([{ type: 'webhook.added', data: { name: 'Signs', host: 'signs.example' } }])
  })

  it('gets what happens from now on', async () => {
    const old = await db().event.create({
      data: { type: 'session.started', actor: { kind: 'system', reason: 'test' }, data: {} },
    })
    const { id } = await add()
    expect((await stored(id)).afterEvent).toBe(old.id)
  })

  it.each([
    ['name', { name: '' }],
    ['url', { url: 'signs.example' }],
    ['topics', { topics: [] }],
  ])('is refused with its %s named where that is wrong', async (field, wrong) => {
    await expect(add(wrong)).rejects.toMatchObject({ code: 'bad_request', fields: [{ field }] })
  })

  it('is refused for a PBX that is not there', async () => {
    await expect(add({ pbx: 'nowhere' })).rejects.toMatchObject({ code: 'no_such_pbx' })
  })
})

describe('a change', () => {
  it('says which parts it changed; one that changes nothing leaves no event', async () => {
    const { id } = await add()
    await changeWebhook({ ctx: ctx(), input: { id, topics: ['people', 'locks'], name: 'Signs' } })
    await changeWebhook({ ctx: ctx(), input: { id, topics: ['people', 'locks'] } })
    expect((await facts()).slice(1)).toEqual([{ type: 'webhook.changed', data: { name: 'Signs', fields: ['topics'] } }])
  })

  it('that enables it again lets it begin with what happens from now on', async () => {
    const { id } = await add()
    await changeWebhook({ ctx: ctx(), input: { id, enabled: false } })
    await db().webhook.update({ where: { id }, data: { stopped: 'failing' } })
    expect(await listWebhooks(db())).toMatchObject([{ enabled: false, stopped: 'failing' }])
    const before = (await stored(id)).afterEvent
    await changeWebhook({ ctx: ctx(), input: { id, enabled: true } })
    expect(await listWebhooks(db())).toMatchObject([{ enabled: true, stopped: null }])
    expect((await stored(id)).afterEvent).toBeGreaterThan(before)
  })

  it('of the secret keeps the old one for a day', async () => {
    const { id, secret: old } = await add()
    const { secret } = await renewSecret({ ctx: ctx(), input: { id } })
    expect(secret).not.toBe(old)
    const { secret: now, previousSecret, previousUntil } = await stored(id)
    const read = (encrypted: string) => decryptSigningSecret(env().HOTDESK_ENCRYPTION_KEY, id, encrypted)
    expect([read(now), read(previousSecret ?? '')]).toEqual([secret, old])
    expect(previousUntil?.getTime()).toBeGreaterThan(Date.now() + 23 * 3_600_000)
  })
})

describe('messages', () => {
  it('are listed newest first, a page at a time', async () => {
    const { id } = await add()
    for (const second of [1, 2, 3])
      await db().webhookDelivery.create({ data: { webhookId: id, queuedAt: new Date(second * 1_000) } })
    const first = await listMessages(db(), { webhook: id, limit: 2 })
    expect(first.hasOlder).toBe(true)
    const before = new Date(first.messages.at(-1)?.queuedAt ?? '')
    const second = await listMessages(db(), { webhook: id, limit: 2, before })
    expect([...first.messages, ...second.messages].map(({ queuedAt }) => Date.parse(queuedAt))).toEqual([
      3_000, 2_000, 1_000,
    ])
    expect(second.hasOlder).toBe(false)
  })

  it('that were given up are sent again from the beginning', async () => {
    const { id } = await add()
    const { id: messageId } = await testWebhook({ ctx: ctx(), input: { id } })
    await db().webhookDelivery.update({ where: { id: messageId }, data: { nextAt: null, attempts: 10 } })
    expect((await listMessages(db(), { webhook: id, limit: 1 })).messages).toMatchObject([{ state: 'given_up' }])
    expect(await resendMessage({ ctx: ctx(), input: { id: messageId } })).toMatchObject({
      state: 'waiting',
      attempts: 0,
    })
  })

  it('are not sent while the webhook is disabled', async () => {
    const { id } = await add()
    const { id: messageId } = await testWebhook({ ctx: ctx(), input: { id } })
    await changeWebhook({ ctx: ctx(), input: { id, enabled: false } })
    await expect(testWebhook({ ctx: ctx(), input: { id } })).rejects.toMatchObject({ code: 'webhook_disabled' })
    await expect(resendMessage({ ctx: ctx(), input: { id: messageId } })).rejects.toMatchObject({
      code: 'webhook_disabled',
    })
  })

  it('go with the webhook', async () => {
    const { id } = await add()
    const { id: messageId } = await testWebhook({ ctx: ctx(), input: { id } })
    await removeWebhook({ ctx: ctx(), input: { id } })
    expect(await db().webhookDelivery.count()).toBe(0)
    await expect(resendMessage({ ctx: ctx(), input: { id: messageId } })).rejects.toMatchObject({
      code: 'no_such_message',
    })
    await expect(removeWebhook({ ctx: ctx(), input: { id } })).rejects.toMatchObject({ code: 'no_such_webhook' })
  })
})
