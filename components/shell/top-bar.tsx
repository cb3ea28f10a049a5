'use client'
import { LogOut, PhoneForwarded, UserRound, UserRoundCog } from 'lucide-react'
import Link, { useLinkStatus } from 'next/link'
import { usePathname, useRouter } from 'next/navigation'
import { CommandKey } from '../command/command-key'
import { mayDo, pagesFor } from './pages'
import { roleWords } from './role-words'
import type { Viewer } from './viewer'
import { Button } from '../ui/button'
import { classNames } from '../ui/class-names'
import { Menu, MenuItem } from '../ui/menu'
import { signOutEverywhere, useSignedOutElsewhere } from './sign-out'
import { ThemeMenu } from './theme-menu'

export function TopBar({ viewer }: { viewer: Viewer }) {
  return (
    <header className="sticky top-0 z-10 border-b bg-surface">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:m-2 focus:rounded-md focus:bg-surface focus:p-2"
      >
        Skip to the content
      </a>
      <div className="mx-auto flex max-w-[96rem] flex-wrap items-center gap-x-5 px-4 sm:h-14 sm:flex-nowrap sm:px-6">
        <Link href="/" className="flex h-12 items-center gap-2 font-semibold tracking-tight">
          <Mark />
          Hot Desk
        </Link>
        <Navigation viewer={viewer} />
        <div className="ml-auto flex items-center gap-1">
          <CommandKey pages={pagesFor(viewer)} may={mayDo(viewer)} />
          <ThemeMenu />
          <AccountMenu viewer={viewer} />
        </div>
      </div>
    </header>
  )
}

export function Mark() {
  return (
    <span aria-hidden className="grid size-7 place-items-center rounded-md bg-accent text-on-accent">
      <PhoneForwarded className="size-4" />
    </span>
  )
}

function Navigation({ viewer }: { viewer: Viewer }) {
  const path = usePathname()
  return (
    <nav
      aria-label="Main"
      className="order-last -mx-4 flex w-[calc(100%+2rem)] overflow-x-auto px-2 sm:order-none sm:mx-0 sm:w-auto sm:px-0"
    >
      {pagesFor(viewer).map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          aria-current={path === href ? 'page' : undefined}
          className={classNames(
            'flex h-10 items-center border-b-2 px-2 text-[0.8125rem] font-medium -outline-offset-2 sm:h-14 sm:px-3 sm:text-sm',
            path === href ? 'border-accent text-ink' : 'border-transparent text-muted hover:text-ink',
          )}
        >
          <NavigationLabel>{label}</NavigationLabel>
        </Link>
      ))}
    </nav>
  )
}

/** While the next page is made the present one stays, and the link says that something happens. */
function NavigationLabel({ children }: { children: string }) {
  const { pending } = useLinkStatus()
  return <span className={classNames(pending && 'animate-pulse text-accent [animation-delay:150ms]')}>{children}</span>
}

function AccountMenu({ viewer }: { viewer: Viewer }) {
  const router = useRouter()
  useSignedOutElsewhere()
  return (
    <Menu
      trigger={
        <Button variant="quiet" aria-label={`Account of ${viewer.name}`}>
          <UserRound aria-hidden />
          <span className="hidden max-w-40 truncate sm:inline">{viewer.name}</span>
        </Button>
      }
    >
      <p className="px-2.5 pt-1.5 pb-2 text-[0.8125rem] text-muted">
        {viewer.name}
        <br />
        {roleWords[viewer.role]}
      </p>
      <MenuItem onClick={() => router.push('/account')}>
        <UserRoundCog aria-hidden />
        Your account
      </MenuItem>
      <MenuItem onClick={() => void signOutEverywhere()}>
        <LogOut aria-hidden />
        Sign out
      </MenuItem>
    </Menu>
  )
}
