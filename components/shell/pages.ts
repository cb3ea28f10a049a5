import { isPermitted } from '@/lib/verbs/permissions'
import type { Viewer } from './viewer'

export type PageLink = { href: string; label: string }

const pages = [
  { href: '/', label: 'Board', adminOnly: false },
  { href: '/people', label: 'People', adminOnly: false },
  { href: '/phones', label: 'Phones', adminOnly: false },
  { href: '/activity', label: 'Activity', adminOnly: false },
  { href: '/access', label: 'Access', adminOnly: true },
  { href: '/settings', label: 'Settings', adminOnly: true },
  { href: '/accounts', label: 'Accounts', adminOnly: true },
]

/** The pages that somebody may open. */
export const pagesFor = ({ role }: Viewer): PageLink[] =>
  pages.filter(({ adminOnly }) => role === 'admin' || !adminOnly)

/** What somebody of this role may do for people; a setting may still keep the front desk from moving them. */
export const mayDo = ({ role }: Viewer) => ({
  logOut: isPermitted({ kind: 'role', role }, 'session.log_out'),
  move: isPermitted({ kind: 'role', role }, 'session.log_in'),
})
