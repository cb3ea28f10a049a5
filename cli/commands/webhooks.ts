import type { Delivery, Webhook } from '../../lib/contract/webhooks.ts'
import type { Context } from '../../lib/verbs/verb.ts'
import { listWebhooks } from '../../lib/webhooks/list-webhooks.ts'
import { listMessages, resendMessage, testWebhook } from '../../lib/webhooks/messages.ts'
import { changeWebhook, removeWebhook } from '../../lib/webhooks/save-webhook.ts'
import { called } from '../called.ts'
import type { Command } from '../command.ts'
import { withContext } from '../context.ts'
import { moment, table } from '../table.ts'

const which = { name: 'WEBHOOK', text: 'its name or id, as webhooks list shows them' }

const list: Command = {
  name: 'webhooks list',
  summary: 'Show where events are sent, and whether they arrive',
  answer: 'GET /webhooks',
  details:
    'Webhooks are added in the dashboard (Settings, Webhooks) or with the REST API, which show their secret once.',
  async run(input) {
    const webhooks = await withContext(input, ({ db }) => listWebhooks(db))
    const rows = webhooks.map((webhook) => {
      const { id, name, url, topics, lastDeliveredAt, waiting } = webhook
      const last = lastDeliveredAt ? moment(new Date(lastDeliveredAt)) : 'never'
      return [name, new URL(url).host, topics.join(','), stateOf(webhook), last, String(waiting), id]
    })
    return { data: { webhooks }, text: rows.length === 0 ? 'There are no webhooks.' : table(headings, rows) }
  },
}

const headings = ['NAME', 'HOST', 'EVENTS', 'STATE', 'LAST DELIVERED', 'WAITING', 'ID']

function stateOf({ enabled, stopped }: Webhook): string {
  return enabled ? 'enabled' : stopped === null ? 'disabled' : `stopped (${stopped})`
}

const setEnabled = (enabled: boolean): Command => ({
  name: enabled ? 'webhooks enable' : 'webhooks disable',
  summary: enabled ? 'Send events there again, from now on' : 'Send nothing there until it is enabled again',
  arguments: [which],
  answer: 'PATCH /webhooks/{id}',
  async run(input) {
    const webhook = await withContext(input, async (ctx) => {
      const { id } = await webhookCalled(input.argument(0) ?? '', ctx)
      return changeWebhook({ ctx, input: { id, enabled } })
    })
    return { data: webhook, text: `${webhook.name} is ${enabled ? 'enabled' : 'disabled'}.` }
  },
})

const remove: Command = {
  name: 'webhooks remove',
  summary: 'Remove a webhook with its messages',
  arguments: [which],
  async run(input) {
    const webhook = await withContext(input, async (ctx) => {
      const found = await webhookCalled(input.argument(0) ?? '', ctx)
      await removeWebhook({ ctx, input: { id: found.id } })
      return found
    })
    return { data: webhook, text: `${webhook.name} is removed.` }
  },
}

const test: Command = {
  name: 'webhooks test',
  summary: 'Send a test message',
  arguments: [which],
  answer: 'POST /webhooks/{id}/test',
  details: 'It is sent within a second; webhooks messages shows the result.',
  async run(input) {
    const message = await withContext(input, async (ctx) => {
      const { id } = await webhookCalled(input.argument(0) ?? '', ctx)
      return testWebhook({ ctx, input: { id } })
    })
    return { data: message, text: `The test message ${message.id} is on its way.` }
  },
}

const messages: Command = {
  name: 'webhooks messages',
  summary: 'Show the last messages to a webhook, and what became of them',
  arguments: [which],
  answer: 'GET /webhooks/{id}/messages',
  async run(input) {
    const found = await withContext(input, async (ctx) => {
      const { id } = await webhookCalled(input.argument(0) ?? '', ctx)
      return (await listMessages(ctx.db, { webhook: id, limit: 50 })).messages
    })
    const rows = found.map((message) => [
      ...[moment(new Date(message.queuedAt)), message.type ?? (message.event === null ? 'test' : 'deleted event')],
      ...[becameOf(message), String(message.attempts), message.id],
    ])
    const text = rows.length === 0 ? 'Nothing was sent yet.' : table(['WHEN', 'WHAT', 'STATE', 'ATTEMPTS', 'ID'], rows)
    return { data: { messages: found }, text }
  },
}

function becameOf({ state, nextAt, error }: Delivery): string {
  if (state === 'delivered') return 'delivered'
  if (state === 'given_up') return `given up: ${error ?? ''}`
  return error === null ? 'waiting' : `${error} Again at ${nextAt ? moment(new Date(nextAt)) : ''}`
}

const resend: Command = {
  name: 'webhooks resend',
  summary: 'Send a message again',
  arguments: [{ name: 'MESSAGE', text: 'its id, as webhooks messages shows it' }],
  answer: 'POST /webhook-messages/{id}/resend',
  async run(input) {
    const message = await withContext(input, (ctx) => resendMessage({ ctx, input: { id: input.argument(0) ?? '' } }))
    return { data: message, text: `The message ${message.id} is on its way again.` }
  },
}

export const webhookCommands: Command[] = [list, setEnabled(true), setEnabled(false), test, messages, resend, remove]

const webhookCalled = async (wanted: string, { db }: Context): Promise<Webhook> =>
  called(wanted, await listWebhooks(db), {
    ...{ code: 'webhook', one: 'webhook', many: 'webhooks', list: 'webhooks list' },
    differ: ({ url }) => new URL(url).host,
  })
