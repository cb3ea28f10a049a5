import type { Metadata } from 'next'
import Link from 'next/link'
import { NarrowPage } from '@/components/shell/narrow-page'
import { SetupForm } from '@/components/sign-in/setup-form'
import { buttonLook } from '@/components/ui/button'
import type { SearchParams } from '../search-params'
import { isSetupOpen } from '@/lib/auth/first-admin'
import { createFirstAdminAction } from './actions'
import { signInWords } from '@/words/sign-in'

export const generateMetadata = (): Metadata => ({ title: signInWords().setUp.title })

export default async function SetupPage({ searchParams }: SearchParams) {
  const words = signInWords().setUp
  if (!(await isSetupOpen())) {
    return (
      <NarrowPage title={words.isDone} lead={words.isDoneLead}>
        <Link href="/sign-in" className={buttonLook({ variant: 'primary' })}>
          {signInWords().title}
        </Link>
      </NarrowPage>
    )
  }
  const { code } = await searchParams
  return (
    <NarrowPage title={words.heading} lead={words.lead}>
      <SetupForm code={typeof code === 'string' ? code : ''} create={createFirstAdminAction} />
    </NarrowPage>
  )
}
