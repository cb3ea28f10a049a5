'use client'
import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { classNames } from '../ui/class-names'
import { Input } from '../ui/input'
import { findSettings, type FoundSettings } from './groups'
import { settingsWords } from '@/words/settings'

type SettingsListProps = {
  /** The page that is open; null: the list is the page. */
  chosen: string | null
  /** Behind each address: which PBX. */
  query: string
}

/** All pages of settings, and a search over what is set in them. */
export function SettingsList({ chosen, query }: SettingsListProps) {
  const words = settingsWords()
  const [search, setSearch] = useState('')
  const found = findSettings(search)
  return (
    <nav aria-label={words.title} className="grid content-start gap-3">
      <Input
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        autoComplete="off"
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <p role="status" className={found.length > 0 ? 'sr-only' : 'text-muted'}>
        {found.length > 0 ? words.pages(found.length) : words.noneFound(search.trim())}
      </p>
      <ul className={chosen === null ? 'grid divide-y rounded-xl border bg-surface' : 'grid gap-0.5'}>
        {found.map((one) => (
          <li key={one.page.id}>
            {chosen === null ? (
              <WholeLink found={one} query={query} />
            ) : (
              <SideLink found={one} query={query} isChosen={one.page.id === chosen} />
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

type LinkProps = { found: FoundSettings; query: string }

function WholeLink({ found: { page, finds }, query }: LinkProps) {
  return (
    <Link href={`/settings/${page.id}${query}`} className="flex items-center gap-3 px-4 py-3 hover:bg-hover">
      <span className="min-w-0 flex-1">
        <span className="font-medium">{page.title}</span>
        <span className="block text-muted">{finds.length > 0 ? finds.join(', ') : page.says}</span>
      </span>
      <ChevronRight aria-hidden className="size-4 shrink-0 text-muted" />
    </Link>
  )
}

function SideLink({ found: { page, finds }, query, isChosen }: LinkProps & { isChosen: boolean }) {
  return (
    <Link
      href={`/settings/${page.id}${query}`}
      aria-current={isChosen ? 'page' : undefined}
      className={classNames(
        'block rounded-md px-3 py-1.5 font-medium',
        isChosen ? 'bg-accent-soft text-accent' : 'text-muted hover:bg-hover hover:text-ink',
      )}
    >
      {page.title}
      {finds.length > 0 ? <span className="block text-[0.8125rem] font-normal">{finds.join(', ')}</span> : null}
    </Link>
  )
}
