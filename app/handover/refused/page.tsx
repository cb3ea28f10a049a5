import type { Metadata } from 'next'
import Link from 'next/link'
import { NarrowPage } from '@/components/shell/narrow-page'
import { buttonLook } from '@/components/ui/button'
import { refusalSchema, type Refusal } from '@/lib/auth/handover-note'
import type { SearchParams } from '../../search-params'

export const metadata: Metadata = { title: 'Not signed in' }

const explanations: Record<Refusal, string> = {
  unset:
    'Hot Desk does not take links from FreePBX yet. Copy HOTDESK_HANDOVER_SECRET from FreePBX’s page Hot Desking into Hot Desk’s .env, and start Hot Desk again.',
  invalid:
    'This link was not made by the FreePBX that Hot Desk knows. Compare HOTDESK_HANDOVER_SECRET in Hot Desk’s .env with FreePBX’s page Hot Desking, and the clocks of the two machines.',
  expired:
    'This link is too old. Go back to FreePBX and open the dashboard again. If that does not help, compare the clocks of the two machines.',
  used: 'This link has been used already. Go back to FreePBX and open the dashboard again.',
  disabled: 'Your account is disabled here. Ask an administrator of Hot Desk to enable it.',
}

export default async function RefusedPage({ searchParams }: SearchParams) {
  const why = refusalSchema.catch('invalid').parse((await searchParams)['why'])
  return (
    <NarrowPage title="You are not signed in" lead={explanations[why]}>
      <Link href="/sign-in" className={buttonLook({ variant: 'secondary' })}>
        Sign in with a password
      </Link>
    </NarrowPage>
  )
}
