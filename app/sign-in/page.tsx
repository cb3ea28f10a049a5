import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { LanguageChoice } from '@/components/shell/language-choice'
import { NarrowPage } from '@/components/shell/narrow-page'
import { SsoButton } from '@/components/single-sign-on/sso-button'
import { SignInForm } from '@/components/sign-in/sign-in-form'
import { ownPath } from '@/lib/auth/own-path'
import { db } from '@/lib/db'
import { findButton } from '@/lib/single-sign-on/load'
import type { SearchParams } from '../search-params'
import { isSetupOpen } from '@/lib/auth/first-admin'
import { currentAccount } from '@/lib/auth/require'
import { signInWords } from '@/words/sign-in'

export const generateMetadata = (): Metadata => ({ title: signInWords().title })

export default async function SignInPage({ searchParams }: SearchParams) {
  const next = ownPath((await searchParams)['next'])
  if (await currentAccount()) redirect(next)
  if (await isSetupOpen()) redirect('/setup')
  const sso = await findButton(db(), 'account')
  return (
    <NarrowPage title={signInWords().title}>
      {sso ? <SsoButton label={sso.label} purpose="account" next={next} /> : null}
      <SignInForm next={next} />
      <LanguageChoice />
    </NarrowPage>
  )
}
