import { Ban, CircleCheck, Ellipsis, KeyRound, List, Pencil, Send, Trash2, TriangleAlert, Undo2 } from 'lucide-react'
import Link from 'next/link'
import { topicWords } from '@/lib/contract/topics'
import type { Webhook } from '@/lib/contract/webhooks'
import { Badge } from '../ui/badge'
import { Button, buttonLook } from '../ui/button'
import { Menu, MenuItem } from '../ui/menu'
import { Cell, Row, Table } from '../ui/table'
import { Moment } from '../ui/time'

/** What somebody wants to do with a webhook. */
export type WebhookTask = { kind: 'edit' | 'renew' | 'remove' | 'test' | 'enable' | 'disable'; webhook: Webhook }
type TableProps = { webhooks: readonly Webhook[]; begin: (task: WebhookTask) => void }

export function WebhookTable({ webhooks, begin }: TableProps) {
  return (
    <Table caption="Webhooks" columns={['Name', 'Events', 'State', 'Last delivered', 'Actions']}>
      {webhooks.map((webhook) => (
        <Row key={webhook.id} data-webhook={webhook.name}>
          <Cell name="Name">
            <span className="min-w-0">
              <span className="block font-medium wrap-anywhere">{webhook.name}</span>
              <span className="block text-[0.8125rem] wrap-anywhere text-muted">{new URL(webhook.url).host}</span>
            </span>
          </Cell>
          <Cell name="Events" className="text-muted">
            {webhook.topics.map((topic) => topicWords[topic]).join('; ')}
          </Cell>
          <Cell name="State">
            <State webhook={webhook} />
          </Cell>
          <Cell name="Last delivered" className="text-muted">
            {webhook.lastDeliveredAt ? <Moment at={webhook.lastDeliveredAt} style="time" /> : 'Never'}
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
  if (!enabled && stopped !== null)
    return (
      <Badge tone="danger" icon={<TriangleAlert aria-hidden />}>
        {stopped === 'gone' ? 'Stopped: the endpoint is gone' : 'Stopped: nothing taken for three days'}
      </Badge>
    )
  if (!enabled) return <Badge icon={<Ban aria-hidden />}>Disabled</Badge>
  if (waiting > 0) return <Badge tone="warning">{waiting} waiting</Badge>
  return (
    <Badge tone="good" icon={<CircleCheck aria-hidden />}>
      Enabled
    </Badge>
  )
}

type LineProps = { webhook: Webhook; begin: TableProps['begin'] }

function LineActions({ webhook, begin }: LineProps) {
  const name = <span className="sr-only"> of {webhook.name}</span>
  return (
    <span className="inline-flex flex-wrap justify-end gap-1.5">
      <Link href={`/settings/webhooks/${webhook.id}`} prefetch={false} className={buttonLook({ size: 'small' })}>
        <List aria-hidden />
        <span>Messages{name}</span>
      </Link>
      <Menu
        trigger={
          <Button size="small" aria-label={`More for ${webhook.name}`}>
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
  return (
    <>
      <MenuItem onClick={() => begin({ kind: 'edit', webhook })}>
        <Pencil aria-hidden /> Edit
      </MenuItem>
      {webhook.enabled ? (
        <MenuItem onClick={() => begin({ kind: 'test', webhook })}>
          <Send aria-hidden /> Send a test
        </MenuItem>
      ) : null}
      <MenuItem onClick={() => begin({ kind: 'renew', webhook })}>
        <KeyRound aria-hidden /> New secret
      </MenuItem>
      <MenuItem onClick={() => begin({ kind: webhook.enabled ? 'disable' : 'enable', webhook })}>
        {webhook.enabled ? <Ban aria-hidden /> : <Undo2 aria-hidden />} {webhook.enabled ? 'Disable' : 'Enable'}
      </MenuItem>
      <MenuItem onClick={() => begin({ kind: 'remove', webhook })}>
        <Trash2 aria-hidden /> Remove
      </MenuItem>
    </>
  )
}
