import type { Metadata } from 'next'
import { OwnPage } from '@/components/me/own-page'
import { OwnSignInForm } from '@/components/me/own-sign-in-form'
import { SsoButton } from '@/components/single-sign-on/sso-button'
import { LanguageChoice } from '@/components/shell/language-choice'
import { NarrowPage } from '@/components/shell/narrow-page'
import { Notice } from '@/components/ui/notice'
import { numberSchema } from '@/lib/contract/numbers'
import { pbxIdSchema } from '@/lib/contract/pbxes'
import { db } from '@/lib/db'
import { currentPerson } from '@/lib/own-page/current-person'
import { loadOwnPage } from '@/lib/own-page/load-own-page'
import { openPbxes } from '@/lib/own-page/open-pbxes'
import type { OwnPerson } from '@/lib/own-page/sign-ins'
import { findButton } from '@/lib/single-sign-on/load'
import { ownPageWords } from '@/words/own-page'
import type { SearchParams } from '../search-params'
import { ownLogInAction, ownLogOutAction, ownSignInAction, ownSignOutAction } from './actions'

export const generateMetadata = (): Metadata => ({ title: ownPageWords().title, robots: 'noindex' })

const actions = { logIn: ownLogInAction, logOut: ownLogOutAction, signOut: ownSignOutAction }

/** A person’s own page. The code on a desk leads to /me?pbx=…&desk=…; '' is what an address does not name. */
export default async function MePage({ searchParams }: SearchParams) {
  const asked = await searchParams
  const pbx = pbxIdSchema.catch('').parse(asked['pbx'])
  const desk = numberSchema.catch('').parse(asked['desk'])
  const person = await currentPerson()
  return person ? <SignedIn {...{ person, pbx, desk }} /> : <SignedOut {...{ pbx, desk }} />
}

async function SignedIn({ person, pbx, desk }: { person: OwnPerson; pbx: string; desk: string }) {
  const words = ownPageWords()
  const isElsewhere = pbx !== '' && pbx !== person.pbx
  const chosen = isElsewhere ? '' : desk
  const data = await loadOwnPage(db(), person, chosen)
  return (
    <NarrowPage title={person.name} lead={person.name === person.extension ? null : words.extension(person.extension)}>
      {isElsewhere ? (
        <Notice tone="warning" title={words.elsewhere}>
          {words.elsewhereLead}
        </Notice>
      ) : null}
      <OwnPage extension={person.extension} data={data} desk={chosen} actions={actions} />
      <LanguageChoice />
    </NarrowPage>
  )
}

async function SignedOut({ pbx, desk }: { pbx: string; desk: string }) {
  const words = ownPageWords()
  const open = await openPbxes(db())
  const pbxes = pbx === '' ? open : open.filter(({ id }) => id === pbx)
  if (pbxes.length === 0)
    return (
      <NarrowPage title={words.off} lead={words.offLead}>
        {null}
      </NarrowPage>
    )
  const sso = await findButton(db(), 'own_page')
  return (
    <NarrowPage title={words.title} lead={desk === '' ? words.lead : words.leadAtDesk(desk)}>
      {sso && pbxes.some(({ id }) => id === sso.pbx) ? (
        <SsoButton label={sso.label} purpose="own_page" next={addressOf(pbx, desk)} />
      ) : null}
      <OwnSignInForm pbxes={pbxes} signIn={ownSignInAction} />
      <LanguageChoice />
    </NarrowPage>
  )
}

function addressOf(pbx: string, desk: string): string {
  const asked = Object.entries({ pbx, desk }).filter(([, value]) => value !== '')
  return `/me${asked.length === 0 ? '' : `?${new URLSearchParams(asked)}`}`
}
