import { Ban, CircleCheck, Ellipsis, KeyRound, List, Pencil, Send, Trash2, TriangleAlert, Undo2 } from 'lucide-react'
import Link from 'next/link'
import { nameOfTopic } from '@/lib/contract/topics'
import type { Webhook } from '@/lib/contract/webhooks'
import { Badge } from '../ui/badge'
import { Button, buttonLook } from '../ui/button'
import { Menu, MenuItem } from '../ui/menu'
import { Cell, Row, Table } from '../ui/table'
import { Moment } from '../ui/time'
import { commonWords } from '@/words/common'
import { webhooksWords } from '@/words/webhooks'

/** What somebody wants to do with a webhook. */
export type WebhookTask = { kind: 'edit' | 'renew' | 'remove' | 'test' | 'enable' | 'disable'; webhook: Webhook }
type TableProps = { webhooks: readonly Webhook[]; begin: (task: WebhookTask) => void }

export function WebhookTable({ webhooks, begin }: TableProps) {
  const words = webhooksWords()
  const { name, never, actions } = commonWords()
  return (
    <Table caption={words.title} columns={[name, words.events, words.state, words.lastDelivered, actions]}>
      {webhooks.map((webhook) => (
        <Row key={webhook.id} data-webhook={webhook.name}>
          <Cell name={name}>
            <span className="min-w-0">
              <span className="block font-medium wrap-anywhere">{webhook.name}</span>
              <span className="block text-[0.8125rem] wrap-anywhere text-muted">{new URL(webhook.url).host}</span>
            </span>
          </Cell>
          <Cell name={words.events} className="text-muted">
            {webhook.topics.map(nameOfTopic).join('; ')}
          </Cell>
          <Cell name={words.state}>
            <State webhook={webhook} />
          </Cell>
          <Cell name={words.lastDelivered} className="text-muted">
            {webhook.lastDeliveredAt ? <Moment at={webhook.lastDeliveredAt} style="time" /> : never}
          </Cell>
          <Cell className="max-lg:mt-1 lg:text-right">
            <LineActions webhook={webhook} begin={begin} />
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

function State({ webhook: { enabled, stopped, waiting } }: { webhook: Webhook }) {
  const words = webhooksWords().states
  if (!enabled && stopped !== null)
    return (
      <Badge tone="danger" icon={<TriangleAlert aria-hidden />}>
        {words[stopped]}
      </Badge>
    )
  if (!enabled) return <Badge icon={<Ban aria-hidden />}>{words.disabled}</Badge>
  if (waiting > 0) return <Badge tone="warning">{words.waiting(waiting)}</Badge>
  return (
    <Badge tone="good" icon={<CircleCheck aria-hidden />}>
      {words.enabled}
    </Badge>
  )
}

type LineProps = { webhook: Webhook; begin: TableProps['begin'] }

function LineActions({ webhook, begin }: LineProps) {
  const words = webhooksWords()
  const name = <span className="sr-only">{words.of(webhook.name)}</span>
  return (
    <span className="inline-flex flex-wrap justify-end gap-1.5">
      <Link href={`/settings/webhooks/${webhook.id}`} prefetch={false} className={buttonLook({ size: 'small' })}>
        <List aria-hidden />
        <span>
          {words.messages}
          {name}
        </span>
      </Link>
      <Menu
        trigger={
          <Button size="small" aria-label={words.moreFor(webhook.name)}>
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        <MoreItems webhook={webhook} begin={begin} />
      </Menu>
    </span>
  )
}

function MoreItems({ webhook, begin }: LineProps) {
  const words = webhooksWords()
  return (
    <>
      <MenuItem onClick={() => begin({ kind: 'edit', webhook })}>
        <Pencil aria-hidden /> {words.edit}
      </MenuItem>
      {webhook.enabled ? (
        <MenuItem onClick={() => begin({ kind: 'test', webhook })}>
          <Send aria-hidden /> {words.sendTest}
        </MenuItem>
      ) : null}
      <MenuItem onClick={() => begin({ kind: 'renew', webhook })}>
        <KeyRound aria-hidden /> {words.newSecret}
      </MenuItem>
      <MenuItem onClick={() => begin({ kind: webhook.enabled ? 'disable' : 'enable', webhook })}>
        {webhook.enabled ? <Ban aria-hidden /> : <Undo2 aria-hidden />} {webhook.enabled ? words.disable : words.enable}
      </MenuItem>
      <MenuItem onClick={() => begin({ kind: 'remove', webhook })}>
        <Trash2 aria-hidden /> {commonWords().remove}
      </MenuItem>
    </>
  )
}
