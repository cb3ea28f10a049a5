import { shellWords } from '@/words/shell'
import type { Viewer } from './viewer'

export type PageLink = { href: string; label: string }

const pages = [
  { href: '/', word: 'board', for: 'all' },
  { href: '/people', word: 'people', for: 'all' },
  { href: '/phones', word: 'phones', for: 'all' },
  { href: '/activity', word: 'activity', for: 'all' },
  { href: '/reports', word: 'reports', for: 'managers' },
  { href: '/access', word: 'access', for: 'admins' },
  { href: '/settings', word: 'settings', for: 'admins' },
  { href: '/accounts', word: 'accounts', for: 'admins' },
  { href: '/health-check', word: 'health-check', for: 'admins' },
  { href: '/getting-started', word: 'getting-started', for: 'admins' },
] as const

/** The pages that somebody may open. */
export const pagesFor = ({ role, isGettingStarted }: Viewer): PageLink[] =>
  pages
    .filter((page) => isGettingStarted || page.href !== '/getting-started')
    .filter((page) => role === 'admin' || page.for === 'all' || (page.for === 'managers' && role === 'manager'))
    .map(({ href, word }) => ({ href, label: shellWords().pages[word] }))

/**
 * What the role lets somebody do, for the command menu. The verbs decide (lib/verbs/permissions.ts); this spares people what
 * would only be refused. What a setting decides as well, the menu asks for: /api/command.
 */
export const mayDo = ({ role }: Pick<Viewer, 'role'>) => ({
  logOut: role !== 'viewer',
  logOutSeveral: role === 'admin' || role === 'manager',
  administer: role === 'admin',
})
