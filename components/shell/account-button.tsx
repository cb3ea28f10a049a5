'use client'
import { ChevronsUpDown, UserRound } from 'lucide-react'
import { lazy } from 'react'
import { Button } from '../ui/button'
import { LateMenu } from './late-menu'
import { roleWords } from './role-words'
import { useSignedOutElsewhere } from './sign-out'
import type { Viewer } from './viewer'

const load = () => import('./account-menu')
const AccountMenu = lazy(load)

export function AccountButton({ viewer }: { viewer: Viewer }) {
  useSignedOutElsewhere()
  const button = (
    <Button
      variant="quiet"
      aria-label={`Account of ${viewer.name}`}
      className="lg:h-11! lg:justify-start! lg:gap-2.5! lg:px-2.5!"
    >
      <UserRound aria-hidden />
      <span className="hidden max-w-40 min-w-0 truncate text-left sm:inline lg:grow">
        <span className="lg:block lg:text-[0.8125rem] lg:leading-4.5 lg:text-ink">{viewer.name}</span>
        <span className="hidden text-xs font-normal lg:block">{roleWords[viewer.role]}</span>
      </span>
      <ChevronsUpDown aria-hidden className="hidden lg:block" />
    </Button>
  )
  return <LateMenu button={button} load={load} menu={<AccountMenu viewer={viewer} button={button} />} />
}
