import type { OwnSignInResult } from '@/lib/own-page/answer'
import type { OwnSignIn } from '@/lib/own-page/sign-in'
import type { ActionResult } from '../action-result'

export type SignInAction = (given: OwnSignIn) => Promise<OwnSignInResult>

export type OwnActions = {
  /** @param seen the session that the person saw at the desk; null: nobody's */
  logIn: (phone: string, seen: string | null) => Promise<ActionResult>
  logOut: () => Promise<ActionResult>
  signOut: () => Promise<ActionResult>
}
