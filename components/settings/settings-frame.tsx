import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { SettingsList } from './settings-list'
import { settingsWords } from '@/words/settings'

type SettingsFrameProps = { chosen: string; query: string; children: ReactNode }

/** A page of settings beside the list of all of them; on narrow screens the list is a page before it. */
export function SettingsFrame({ chosen, query, children }: SettingsFrameProps) {
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[13rem_minmax(0,48rem)]">
      <div className="hidden lg:block">
        <SettingsList chosen={chosen} query={query} />
      </div>
      <div className="grid min-w-0 gap-4">
        <Link href={`/settings${query}`} className="flex w-fit items-center gap-1.5 text-accent underline lg:hidden">
          <ArrowLeft aria-hidden className="size-4" /> {settingsWords().allSettings}
        </Link>
        {children}
      </div>
    </div>
  )
}
