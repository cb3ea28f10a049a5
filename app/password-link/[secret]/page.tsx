import type { Metadata } from 'next'
import Link from 'next/link'
import { ChoosePasswordForm } from '@/components/accounts/choose-password-form'
import { NarrowPage } from '@/components/shell/narrow-page'
import { buttonLook } from '@/components/ui/button'
import { accountOfLink } from '@/lib/accounts/password-link'
import { db } from '@/lib/db'
import { choosePasswordAction } from './actions'

// The address is the secret: it is told to nobody.
export const metadata: Metadata = { title: 'Choose a password', referrer: 'no-referrer', robots: { index: false } }

type Props = { params: Promise<{ secret: string }> }

/** Where somebody chooses the password of their account, with the link that an administrator gave them. */
export default async function PasswordLinkPage({ params }: Props) {
  const { secret } = await params
  const account = await accountOfLink(db(), secret)
  if (!account)
    return (
      <NarrowPage
        title="This link is no longer valid"
        lead="It was used, it has expired, or there is a newer one. If you cannot sign in, ask your administrator for another link."
      >
        <Link href="/sign-in" className={buttonLook({ variant: 'primary' })}>
          Sign in
        </Link>
      </NarrowPage>
    )
  const { name, username } = account
  return (
    <NarrowPage
      title={`Welcome, ${name}`}
      lead={
        <>
          Choose your password. Your user name is <strong className="text-ink">{username}</strong>.
        </>
      }
    >
      <ChoosePasswordForm username={username} secret={secret} choose={choosePasswordAction} />
    </NarrowPage>
  )
}
