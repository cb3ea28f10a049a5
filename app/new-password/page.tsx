import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { OwnPasswordForm } from '@/components/accounts/own-password-form'
import { NarrowPage } from '@/components/shell/narrow-page'
import { SignOutButton } from '@/components/shell/sign-out-button'
import { ownPath } from '@/lib/auth/own-path'
import { currentAccount } from '@/lib/auth/require'
import { changeOwnPasswordAction } from '../account/actions'
import type { SearchParams } from '../search-params'

export const metadata: Metadata = { title: 'Choose a password' }

/** Where somebody is led whose password somebody else has set. */
export default async function NewPasswordPage({ searchParams }: SearchParams) {
  const next = ownPath((await searchParams)['next'])
  const account = await currentAccount()
  if (!account) redirect('/sign-in')
  if (!account.mustChangePassword) redirect(next)
  return (
    <NarrowPage
      title="Choose a password"
      lead="Somebody else knows the one you signed in with. From now on only you will know yours."
    >
      <OwnPasswordForm username={account.username} change={changeOwnPasswordAction} next={next} />
      <SignOutButton />
    </NarrowPage>
  )
}
