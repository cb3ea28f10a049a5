import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { OwnPasswordForm } from '@/components/accounts/own-password-form'
import { NarrowPage } from '@/components/shell/narrow-page'
import { SignOutButton } from '@/components/shell/sign-out-button'
import { ownPath } from '@/lib/auth/own-path'
import { currentAccount } from '@/lib/auth/require'
import { changeOwnPasswordAction } from '../account/actions'
import type { SearchParams } from '../search-params'
import { ownAccountWords } from '@/words/own-account'

export const generateMetadata = (): Metadata => ({ title: ownAccountWords().newPassword.title })

/** Where somebody is led whose password somebody else has set. */
export default async function NewPasswordPage({ searchParams }: SearchParams) {
  const next = ownPath((await searchParams)['next'])
  const account = await currentAccount()
  if (!account) redirect('/sign-in')
  if (!account.mustChangePassword) redirect(next)
  const { title, lead } = ownAccountWords().newPassword
  return (
    <NarrowPage title={title} lead={lead}>
      <OwnPasswordForm username={account.username} change={changeOwnPasswordAction} next={next} />
      <SignOutButton />
    </NarrowPage>
  )
}
