import type { Metadata } from 'next'
import Link from 'next/link'
import { ChoosePasswordForm } from '@/components/accounts/choose-password-form'
import { NarrowPage } from '@/components/shell/narrow-page'
import { buttonLook } from '@/components/ui/button'
import { sentenceWith } from '@/components/ui/sentence-with'
import { accountOfLink } from '@/lib/accounts/password-link'
import { db } from '@/lib/db'
import { choosePasswordAction } from './actions'
import { ownAccountWords } from '@/words/own-account'

// The address is the secret: no other site may learn it.
export const generateMetadata = (): Metadata => ({
  title: ownAccountWords().link.title,
  referrer: 'no-referrer',
  robots: { index: false },
})

type Props = { params: Promise<{ secret: string }> }

/** Where somebody chooses the password of their account, with the link that an administrator gave them. */
export default async function PasswordLinkPage({ params }: Props) {
  const { secret } = await params
  const words = ownAccountWords().link
  const account = await accountOfLink(db(), secret)
  if (!account)
    return (
      <NarrowPage title={words.notValid} lead={words.notValidLead}>
        <Link href="/sign-in" className={buttonLook({ variant: 'primary' })}>
          {words.signIn}
        </Link>
      </NarrowPage>
    )
  const { name, username } = account
  return (
    <NarrowPage
      title={words.welcome(name)}
      lead={sentenceWith(words.lead, <strong className="text-ink">{username}</strong>)}
    >
      <ChoosePasswordForm username={username} secret={secret} choose={choosePasswordAction} />
    </NarrowPage>
  )
}
