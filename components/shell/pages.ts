import type { Viewer } from './viewer'

export type PageLink = { href: string; label: string }

const pages: (PageLink & { adminOnly: boolean; managersToo?: true })[] = [
  { href: '/', label: 'Board', adminOnly: false },
  { href: '/people', label: 'People', adminOnly: false },
  { href: '/phones', label: 'Phones', adminOnly: false },
  { href: '/activity', label: 'Activity', adminOnly: false },
  { href: '/reports', label: 'Reports', adminOnly: true, managersToo: true },
  { href: '/access', label: 'Access', adminOnly: true },
  { href: '/settings', label: 'Settings', adminOnly: true },
  { href: '/accounts', label: 'Accounts', adminOnly: true },
  { href: '/health-check', label: 'Health check', adminOnly: true },
]

/** The pages that somebody may open. */
export const pagesFor = ({ role, isGettingStarted }: Viewer): PageLink[] => [
  ...pages.filter(
    ({ adminOnly, managersToo }) => role === 'admin' || !adminOnly || (managersToo && role === 'manager'),
  ),
  ...(isGettingStarted ? [{ href: '/getting-started', label: 'Getting started' }] : []),
]

/**
 * What the command menu offers somebody. The verbs decide (lib/verbs/permissions.ts); this spares people what would only be
 * refused, and what only a setting allows them is on the person's page.
 */
export const mayDo = ({ role }: Viewer) => ({ logOut: role !== 'viewer', move: role === 'admin' })
