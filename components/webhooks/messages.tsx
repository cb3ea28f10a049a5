'use client'
import { CircleCheck, CircleX, Clock, RotateCw, Send } from 'lucide-react'
import Link from 'next/link'
import { faultInWords } from '@/lib/contract/faults'
import type { Delivery, Webhook } from '@/lib/contract/webhooks'
import { type ActionResult, answerOf } from '../action-result'
import { Badge } from '../ui/badge'
import { Button, buttonLook } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { sentenceWith } from '../ui/sentence-with'
import { Cell, Row, Table } from '../ui/table'
import { Moment } from '../ui/time'
import { toast } from '../ui/toast'
import { commonWords } from '@/words/common'
import { webhookMessagesWords } from '@/words/webhook-messages'

type MessagesProps = {
  messages: Delivery[]
  hasOlder: boolean
  webhook: Webhook
  resend: (id: string) => Promise<ActionResult>
}

/** What was sent to a webhook, and what became of it. */
export function Messages({ messages, hasOlder, webhook, resend }: MessagesProps) {
  const words = webhookMessagesWords()
  const last = messages.at(-1)
  const columns = [words.when, words.event, words.outcome, words.attempts, commonWords().actions]
  return (
    <div className="grid gap-4">
      <Link href="/settings/webhooks" className="justify-self-start text-accent hover:underline">
        {words.allWebhooks}
      </Link>
      {messages.length === 0 ? (
        <EmptyState icon={<Send />} title={words.empty}>
          {words.emptyHelp}
        </EmptyState>
      ) : (
        <Table caption={words.title} columns={columns}>
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
          {words.older}
        </Link>
      ) : null}
    </div>
  )
}

type RowProps = { message: Delivery; canResend: boolean; resend: MessagesProps['resend'] }

function MessageRow({ message, canResend, resend }: RowProps) {
  const words = webhookMessagesWords()
  const again = async () => {
    const result = await answerOf(resend(message.id))
    if (result.ok) toast.success(words.onItsWay)
    else toast.error(words.notSent, { description: result.message })
  }
  return (
    <Row>
      <Cell name={words.when} className="text-muted">
        <Moment at={message.queuedAt} style="day" />
      </Cell>
      <Cell name={words.event}>{message.type ?? (message.event === null ? words.test : words.deletedEvent)}</Cell>
      <Cell name={words.outcome}>
        <Outcome message={message} />
      </Cell>
      <Cell name={words.attempts} className="text-muted tabular-nums">
        {message.attempts}
      </Cell>
      <Cell className="max-lg:mt-1 lg:text-right">
        {canResend ? (
          <Button size="small" onClick={() => void again()}>
            <RotateCw aria-hidden /> {words.sendAgain}
          </Button>
        ) : null}
      </Cell>
    </Row>
  )
}

function Outcome({ message: { state, status, error, tookMs, nextAt } }: { message: Delivery }) {
  const words = webhookMessagesWords()
  if (state === 'delivered')
    return (
      <span className="grid gap-0.5">
        <Badge tone="good" icon={<CircleCheck aria-hidden />}>
          {words.delivered}
        </Badge>
        <span className="text-[0.8125rem] text-muted">{words.answered(status, tookMs)}</span>
      </span>
    )
  const isOver = state === 'given_up'
  return (
    <span className="grid gap-0.5">
      <Badge tone={isOver ? 'danger' : 'warning'} icon={isOver ? <CircleX aria-hidden /> : <Clock aria-hidden />}>
        {isOver ? words.givenUp : words.waiting}
      </Badge>
      {error ? <span className="text-[0.8125rem] wrap-anywhere text-muted">{faultInWords(error)}</span> : null}
      {nextAt && error ? (
        <span className="text-[0.8125rem] text-muted">
          {sentenceWith(words.nextAttempt, <Moment at={nextAt} style="time" />)}
        </span>
      ) : null}
    </span>
  )
}
