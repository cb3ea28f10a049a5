import { notFound, redirect } from 'next/navigation'
import { currentAccount, type SignedIn } from '@/lib/auth/require'

/** Whoever looks at a page behind the sign-in; others are sent there and come back to `path`. */
export async function requireViewer(path: string): Promise<SignedIn> {
  return (await currentAccount()) ?? redirect(path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`)
}

/** The same for administrators; to everybody else the page does not exist. */
export async function requireAdmin(path: string): Promise<SignedIn> {
  const viewer = await requireViewer(path)
  return viewer.role === 'admin' ? viewer : notFound()
}
