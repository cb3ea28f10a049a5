import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/shell/page'
import { Messages } from '@/components/webhooks/messages'
import { db } from '@/lib/db'
import { Problem } from '@/lib/problems/problem'
import { loadWebhook } from '@/lib/webhooks/list-webhooks'
import { listMessages } from '@/lib/webhooks/messages'
import { webhookMessagesWords } from '@/words/webhook-messages'
import { requireAdmin } from '../../../require-viewer'
import type { SearchParams } from '../../../search-params'
import { resendMessageAction } from '../../webhook-actions'

export const generateMetadata = (): Metadata => ({ title: webhookMessagesWords().title })

const atOnce = 50

type Props = SearchParams & { params: Promise<{ id: string }> }

export default async function MessagesPage({ params, searchParams }: Props) {
  const { id } = await params
  const viewer = await requireAdmin(`/settings/webhooks/${id}`)
  const before = momentIn((await searchParams)['before'])
  const webhook = await loadWebhook(db(), id).catch(missing)
  const page = await listMessages(db(), { webhook: id, limit: atOnce, before })
  return (
    <Page
      viewer={viewer}
      title={webhook.name}
      lead={webhookMessagesWords().lead(new URL(webhook.url).host)}
      width="list"
    >
      <Messages {...page} webhook={webhook} resend={resendMessageAction} />
    </Page>
  )
}

function missing(error: unknown): never {
  if (error instanceof Problem && error.code === 'no_such_webhook') notFound()
  throw error
}

function momentIn(value: unknown): Date | undefined {
  const at = typeof value === 'string' ? new Date(value) : undefined
  return at && !Number.isNaN(at.getTime()) ? at : undefined
}
