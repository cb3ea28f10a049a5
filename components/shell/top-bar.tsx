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
import { shellWords } from '@/words/shell'

/** The way to all pages: a bar at the top, on wide screens a column at the left. */
export function TopBar({ viewer }: { viewer: Viewer }) {
  return (
    <header className="print:hidden sticky top-0 z-10 border-b bg-surface side:fixed side:inset-y-0 side:left-0 side:w-54 side:overflow-y-auto side:border-r side:border-b-0 side:bg-ground">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:m-2 focus:rounded-md focus:bg-surface focus:p-2"
      >
        {shellWords().skip}
      </a>
      <div className="flex flex-wrap items-center gap-x-3 px-4 sm:px-6 md:h-14 md:flex-nowrap side:h-auto side:min-h-full side:flex-col side:flex-nowrap side:items-stretch side:gap-3 side:p-3">
        <Link
          href="/"
          className="flex h-12 shrink-0 items-center gap-2 font-semibold tracking-tight whitespace-nowrap side:h-9 side:px-1.5"
        >
          <Mark />
          Hot Desk
        </Link>
        <div className="ml-auto shrink-0 md:order-2 side:order-none side:ml-0 side:grid">
          <CommandKey pages={pagesFor(viewer)} may={mayDo(viewer)} />
        </div>
        <Navigation viewer={viewer} />
        <div className="flex shrink-0 items-center gap-1 md:order-3 side:order-none side:mt-auto side:flex-col side:items-stretch side:border-t side:pt-3">
          <div className="flex items-center gap-1">
            <ShortcutsKey className="side:grow side:justify-start! side:px-2.5!" />
            <ThemeButton />
          </div>
          <AccountButton viewer={viewer} />
        </div>
      </div>
    </header>
  )
}

const linkLook = classNames(
  'flex h-10 items-center gap-2.5 border-b-2 px-2 text-[0.8125rem] font-medium whitespace-nowrap -outline-offset-2 sm:text-sm md:h-14 xl:px-3',
  'side:h-8 side:rounded-lg side:border side:px-2.5 pointer-coarse:side:h-11 [&_svg]:hidden side:[&_svg]:block side:[&_svg]:size-4',
)

function Navigation({ viewer }: { viewer: Viewer }) {
  const path = usePathname()
  return (
    <nav
      aria-label={shellWords().main}
      className="order-last -mx-4 flex w-[calc(100%+2rem)] overflow-x-auto px-2 sm:-mx-6 sm:w-[calc(100%+3rem)] sm:px-3 md:order-1 md:mx-0 md:w-auto md:min-w-0 md:px-0 side:order-none side:mx-0 side:grid side:w-auto side:gap-0.5 side:overflow-visible side:px-0"
    >
      {pagesFor(viewer).map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          aria-current={path === href ? 'page' : undefined}
          className={classNames(
            linkLook,
            path === href
              ? 'border-accent text-ink side:border-line side:bg-surface side:[&_svg]:text-accent'
              : 'border-transparent text-muted hover:text-ink side:hover:bg-sunken',
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
