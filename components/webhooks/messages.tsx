'use client'
import { CircleCheck, CircleX, Clock, RotateCw, Send } from 'lucide-react'
import Link from 'next/link'
import { toast } from 'sonner'
import type { Delivery, Webhook } from '@/lib/contract/webhooks'
import { type ActionResult, answerOf } from '../action-result'
import { Badge } from '../ui/badge'
import { Button, buttonLook } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Cell, Row, Table } from '../ui/table'
import { Moment } from '../ui/time'

type MessagesProps = {
  messages: Delivery[]
  hasOlder: boolean
  webhook: Webhook
  resend: (id: string) => Promise<ActionResult>
}

/** What was sent to a webhook, and what became of it. */
export function Messages({ messages, hasOlder, webhook, resend }: MessagesProps) {
  const last = messages.at(-1)
  return (
    <div className="grid gap-4">
      <Link href="/settings/webhooks" className="justify-self-start text-accent hover:underline">
        All webhooks
      </Link>
      {messages.length === 0 ? (
        <EmptyState icon={<Send />} title="Nothing was sent yet">
          The next event of the kinds that this webhook asks for is sent within a second.
        </EmptyState>
      ) : (
        <Table caption="Messages" columns={['When', 'Event', 'What became of it', 'Attempts', 'Actions']}>
          {messages.map((message) => (
            <MessageRow key={message.id} message={message} canResend={webhook.enabled} resend={resend} />
          ))}
        </Table>
      )}
      {hasOlder && last ? (
        <Link
          href={`/settings/webhooks/${webhook.id}?before=${encodeURIComponent(last.queuedAt)}`}
          className={`${buttonLook()} justify-self-center`}
        >
          Show older messages
        </Link>
      ) : null}
    </div>
  )
}

type RowProps = { message: Delivery; canResend: boolean; resend: MessagesProps['resend'] }

function MessageRow({ message, canResend, resend }: RowProps) {
  const again = async () => {
    const result = await answerOf(resend(message.id))
    if (result.ok) toast.success('The message is on its way again.')
    else toast.error('The message was not sent.', { description: result.message })
  }
  return (
    <Row>
      <Cell name="When" className="text-muted">
        <Moment at={message.queuedAt} style="day" />
      </Cell>
      <Cell name="Event">
        {message.type ?? (message.event === null ? 'Test message' : 'An event that was deleted')}
      </Cell>
      <Cell name="What became of it">
        <Outcome message={message} />
      </Cell>
      <Cell name="Attempts" className="text-muted tabular-nums">
        {message.attempts}
      </Cell>
      <Cell className="max-lg:mt-1 lg:text-right">
        {canResend ? (
          <Button size="small" onClick={() => void again()}>
            <RotateCw aria-hidden /> Send again
          </Button>
        ) : null}
      </Cell>
    </Row>
  )
}

function Outcome({ message: { state, status, error, tookMs, nextAt } }: { message: Delivery }) {
  if (state === 'delivered')
    return (
      <span className="grid gap-0.5">
        <Badge tone="good" icon={<CircleCheck aria-hidden />}>
          Delivered
        </Badge>
        <span className="text-[0.8125rem] text-muted">
          Answered {status} after {tookMs} ms
        </span>
      </span>
    )
  const isOver = state === 'given_up'
  return (
    <span className="grid gap-0.5">
      <Badge tone={isOver ? 'danger' : 'warning'} icon={isOver ? <CircleX aria-hidden /> : <Clock aria-hidden />}>
        {isOver ? 'Given up' : 'Waiting'}
      </Badge>
      {error ? <span className="text-[0.8125rem] wrap-anywhere text-muted">{error}</span> : null}
      {nextAt && error ? (
        <span className="text-[0.8125rem] text-muted">
          Next attempt <Moment at={nextAt} style="time" />
        </span>
      ) : null}
    </span>
  )
}
