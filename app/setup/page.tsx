import type { Metadata } from 'next'
import Link from 'next/link'
import { NarrowPage } from '@/components/shell/narrow-page'
import { SetupForm } from '@/components/sign-in/setup-form'
import { buttonLook } from '@/components/ui/button'
import type { SearchParams } from '../search-params'
import { isSetupOpen } from '@/lib/auth/first-admin'
import { createFirstAdminAction } from './actions'

export const metadata: Metadata = { title: 'Set up' }

export default async function SetupPage({ searchParams }: SearchParams) {
  if (!(await isSetupOpen())) {
    return (
      <NarrowPage
        title="Hot Desk is set up already"
        lead="Sign in with an account. Administrators can add more accounts."
      >
        <Link href="/sign-in" className={buttonLook({ variant: 'primary' })}>
          Sign in
        </Link>
      </NarrowPage>
    )
  }
  const { code } = await searchParams
  return (
    <NarrowPage title="Set up Hot Desk" lead="Create the first administrator account.">
      <SetupForm code={typeof code === 'string' ? code : ''} create={createFirstAdminAction} />
    </NarrowPage>
  )
}
