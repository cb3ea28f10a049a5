'use client'
import Link from 'next/link'
import { useSearchParams } from 'next/navigation'
import { purposeSchema, refusalReasonSchema } from '@/lib/contract/single-sign-on'
import { singleSignOnWords } from '@/words/single-sign-on'
import { NarrowPage } from '../shell/narrow-page'
import { buttonLook } from '../ui/button'

/** Why nobody is signed in, and what to do: from the address, since a page that is forbidden gets nothing else. */
export function Refused() {
  const asked = useSearchParams()
  const why = refusalReasonSchema.catch('expired').parse(asked.get('why'))
  const purpose = purposeSchema.catch('account').parse(asked.get('for'))
  const words = singleSignOnWords().refused
  const isOwn = purpose === 'own_page'
  return (
    <NarrowPage title={words.title} lead={words.why[why]}>
      <div className="flex flex-wrap gap-2">
        <Link href={isOwn ? '/me' : '/sign-in'} className={buttonLook({ variant: 'primary' })}>
          {isOwn ? words.withPin : words.withPassword}
        </Link>
        {why === 'off' ? null : (
          <a href={`/sso/start?${new URLSearchParams({ for: purpose })}`} className={buttonLook()}>
            {words.again}
          </a>
        )}
      </div>
    </NarrowPage>
  )
}
