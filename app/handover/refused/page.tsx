import type { Metadata } from 'next'
import Link from 'next/link'
import { NarrowPage } from '@/components/shell/narrow-page'
import { buttonLook } from '@/components/ui/button'
import { refusalSchema, type Refusal } from '@/lib/auth/handover-note'
import type { SearchParams } from '../../search-params'
import { ownAccountWords } from '@/words/own-account'

export const generateMetadata = (): Metadata => ({ title: ownAccountWords().handover.title })

export default async function RefusedPage({ searchParams }: SearchParams) {
  const why = refusalSchema.catch('invalid').parse((await searchParams)['why'])
  const words = ownAccountWords().handover
  const reasons: Record<Refusal, string> = words.reasons
  return (
    <NarrowPage title={words.heading} lead={reasons[why]}>
      <Link href="/sign-in" className={buttonLook({ variant: 'secondary' })}>
        {words.signIn}
      </Link>
    </NarrowPage>
  )
}
