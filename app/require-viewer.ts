import { cookies } from 'next/headers'
import { forbidden, redirect } from 'next/navigation'
import { dismissedCookie } from '@/components/updates/dismissed'
import type { Viewer } from '@/components/shell/viewer'
import { requireAccount, type SignedIn } from '@/lib/auth/require'
import { db } from '@/lib/db'
import { isGettingStarted } from '@/lib/getting-started/is-getting-started'
import { Problem } from '@/lib/problems/problem'
import { newerRelease } from '@/lib/updates/newer-release'

/**
 * Who looks at a page, whether their menu leads to the first steps, and which newer release they should see a notice
 * about.
 */
export type PageViewer = SignedIn & Pick<Viewer, 'isGettingStarted' | 'newer'>

/**
 * The person who looks at a page behind the sign-in; others are sent there and come back to `path`. If somebody else
 * has set their password, they choose their own first.
 */
export async function requireViewer(path: string): Promise<PageViewer> {
  const account = await requireAccount().catch((error: unknown) => {
    const next = path === '/' ? '' : `?next=${encodeURIComponent(path)}`
    if (isProblem(error, 'not_signed_in')) redirect(`/sign-in${next}`)
    if (isProblem(error, 'password_due')) redirect(`/new-password${next}`)
    throw error
  })
  if (account.role !== 'admin') return { ...account, isGettingStarted: false, newer: null }
  const [starts, newer, kept] = await Promise.all([isGettingStarted(db()), newerRelease(db()), cookies()])
  const isDismissed = newer?.version === kept.get(dismissedCookie)?.value
  return { ...account, isGettingStarted: starts, newer: isDismissed ? null : newer }
}

const isProblem = (error: unknown, code: Problem['code']) => error instanceof Problem && error.code === code

/** The same for administrators; everybody else reads that the page is not for them. */
export async function requireAdmin(path: string): Promise<PageViewer> {
  const viewer = await requireViewer(path)
  return viewer.role === 'admin' ? viewer : forbidden()
}
