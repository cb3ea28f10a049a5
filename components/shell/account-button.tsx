'use client'
import { ChevronsUpDown, UserRound } from 'lucide-react'
import { lazy } from 'react'
import { Button } from '../ui/button'
import { LateMenu } from './late-menu'
import { useSignedOutElsewhere } from './sign-out'
import type { Viewer } from './viewer'
import { shellWords } from '@/words/shell'

const load = () => import('./account-menu')
const AccountMenu = lazy(load)

export function AccountButton({ viewer }: { viewer: Viewer }) {
  useSignedOutElsewhere()
  const words = shellWords()
  const button = (
    <Button
      variant="quiet"
      aria-label={words.accountOf(viewer.name)}
      className="side:h-11! side:justify-start! side:gap-2.5! side:px-2.5!"
    >
      <UserRound aria-hidden />
      <span className="hidden max-w-40 min-w-0 truncate text-left sm:inline side:grow">
        <span className="side:block side:text-[0.8125rem] side:leading-4.5 side:text-ink">{viewer.name}</span>
        <span className="hidden text-xs font-normal side:block">{words.roles[viewer.role]}</span>
      </span>
      <ChevronsUpDown aria-hidden className="hidden side:block" />
    </Button>
  )
  return <LateMenu button={button} load={load} menu={<AccountMenu viewer={viewer} button={button} />} />
}
