'use client'
import Link, { useLinkStatus } from 'next/link'
import { usePathname } from 'next/navigation'
import { CommandKey } from '../command/command-key'
import { ShortcutsKey } from '../keyboard/shortcuts-key'
import { AccountButton } from './account-button'
import { Mark } from './mark'
import { pageIcon } from './page-icons'
import { mayDo, pagesFor } from './pages'
import type { Viewer } from './viewer'
import { classNames } from '../ui/class-names'
import { ThemeButton } from './theme-button'

/** The way to all pages: a bar at the top, on wide screens a column at the left. */
export function TopBar({ viewer }: { viewer: Viewer }) {
  return (
    <header className="print:hidden sticky top-0 z-10 border-b bg-surface lg:fixed lg:inset-y-0 lg:left-0 lg:w-54 lg:overflow-y-auto lg:border-r lg:border-b-0 lg:bg-ground">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:m-2 focus:rounded-md focus:bg-surface focus:p-2"
      >
        Skip to the content
      </a>
      <div className="flex flex-wrap items-center gap-x-3 px-4 sm:px-6 lg:min-h-full lg:flex-col lg:flex-nowrap lg:items-stretch lg:gap-3 lg:p-3">
        <Link href="/" className="flex h-12 items-center gap-2 font-semibold tracking-tight lg:h-9 lg:px-1.5">
          <Mark />
          Hot Desk
        </Link>
        <div className="ml-auto lg:ml-0 lg:grid">
          <CommandKey pages={pagesFor(viewer)} may={mayDo(viewer)} />
        </div>
        <Navigation viewer={viewer} />
        <div className="flex items-center gap-1 lg:mt-auto lg:flex-col lg:items-stretch lg:border-t lg:pt-3">
          <div className="flex items-center gap-1">
            <ShortcutsKey className="lg:grow lg:justify-start! lg:px-2.5!" />
            <ThemeButton />
          </div>
          <AccountButton viewer={viewer} />
        </div>
      </div>
    </header>
  )
}

const linkLook = classNames(
  'flex h-10 items-center gap-2.5 border-b-2 px-2 text-[0.8125rem] font-medium whitespace-nowrap -outline-offset-2 sm:px-3 sm:text-sm',
  'lg:h-8 lg:rounded-lg lg:border lg:px-2.5 pointer-coarse:lg:h-11 [&_svg]:hidden lg:[&_svg]:block lg:[&_svg]:size-4',
)

function Navigation({ viewer }: { viewer: Viewer }) {
  const path = usePathname()
  return (
    <nav
      aria-label="Main"
      className="order-last -mx-4 flex w-[calc(100%+2rem)] overflow-x-auto px-2 sm:-mx-6 sm:w-[calc(100%+3rem)] sm:px-3 lg:order-none lg:mx-0 lg:grid lg:w-auto lg:gap-0.5 lg:overflow-visible lg:px-0"
    >
      {pagesFor(viewer).map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          aria-current={path === href ? 'page' : undefined}
          className={classNames(
            linkLook,
            path === href
              ? 'border-accent text-ink lg:border-line lg:bg-surface lg:[&_svg]:text-accent'
              : 'border-transparent text-muted hover:text-ink lg:hover:bg-sunken',
          )}
        >
          <span aria-hidden className="contents">
            {pageIcon(href)}
          </span>
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
