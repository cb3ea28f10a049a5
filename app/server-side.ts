import { notFound, redirect } from 'next/navigation'
import type { AccountActions, AccountRow } from '@/components/accounts/accounts'
import type { ActionResult } from '@/components/action-result'
import type { PoolActions } from '@/components/phones/pool'
import type { Viewer } from '@/components/shell/viewer'
import type { FirstAccount } from '@/components/sign-in/setup-form'
import type { Board } from '@/lib/contract/board'
import type { Event, FactType } from '@/lib/contract/events'
import type { Settings } from '@/lib/contract/settings'

/*
 * Everything the pages ask of the server's side, in one place. What is still to be connected says so when called.
 */

export type SignedIn = Viewer & { id: string }
export type EventQuery = {
  type?: FactType | ''
  phone?: string
  extension?: string
  before?: number | null
  limit: number
}

const missing = (name: string) => () => Promise.reject(new Error(`${name} is not connected to the server's side yet.`))

export const currentViewer: () => Promise<SignedIn | null> = missing('currentViewer')
export const hasAccounts: () => Promise<boolean> = missing('hasAccounts')
export const loadBoard: () => Promise<Board> = missing('loadBoard')
/** Newest first. */
export const readEvents: (query: EventQuery) => Promise<Event[]> = missing('readEvents')
export const loadSettings: () => Promise<Settings> = missing('loadSettings')
export const listAccounts: () => Promise<AccountRow[]> = missing('listAccounts')

// Server actions: each checks the account and its role itself.
export const forceLogOut: (sessionId: string) => Promise<ActionResult> = missing('forceLogOut')
export const applyHeldPlan: () => Promise<ActionResult> = missing('applyHeldPlan')
export const addPhone: PoolActions['add'] = missing('addPhone')
export const changePhone: PoolActions['change'] = missing('changePhone')
export const removePhone: PoolActions['remove'] = missing('removePhone')
export const saveSettings: (settings: Settings) => Promise<ActionResult> = missing('saveSettings')
export const createFirstAccount: (account: FirstAccount) => Promise<ActionResult> = missing('createFirstAccount')
export const addAccount: AccountActions['add'] = missing('addAccount')
export const setAccountPassword: AccountActions['setPassword'] = missing('setAccountPassword')
export const setAccountDisabled: AccountActions['setDisabled'] = missing('setAccountDisabled')

/** Whoever looks at a page behind the sign-in; others are sent there and come back to `path`. */
export async function requireViewer(path: string): Promise<SignedIn> {
  return (await currentViewer()) ?? redirect(`/sign-in?next=${encodeURIComponent(path)}`)
}

/** The same for administrators; to everybody else the page does not exist. */
export async function requireAdmin(path: string): Promise<SignedIn> {
  const viewer = await requireViewer(path)
  return viewer.role === 'admin' ? viewer : notFound()
}
