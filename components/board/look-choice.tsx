'use client'
import { LayoutGrid, Map, Rows3, Rows4 } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Segments } from '../ui/segments'
import { type Look, looks } from './desk-view'
import { boardWords } from '@/words/board'

const icons: Record<Look, ReactNode> = {
  list: <Rows3 aria-hidden />,
  compact: <Rows4 aria-hidden />,
  grid: <LayoutGrid aria-hidden />,
}

type LookChoiceProps = {
  value: Look
  /** Where the first floor plan is, which has its own page; null: there is none. */
  plan: string | null
  onChange: (look: Look) => void
}

/** How the board shows desks; its key is G. */
export function LookChoice({ value, plan, onChange }: LookChoiceProps) {
  const { view, views, plan: planWord } = boardWords()
  const choices = looks.map((look) => ({ value: look, label: views[look], icon: icons[look] }))
  return (
    <div className="flex shrink-0 gap-1">
      <Segments label={view} choices={choices} value={value} onChange={onChange} />
      {plan ? (
        <Link
          href={plan}
          prefetch={false}
          title={planWord}
          className="flex h-9 items-center gap-1.5 rounded-lg px-2.5 text-[0.8125rem] font-medium text-muted hover:bg-sunken hover:text-ink pointer-coarse:h-11 [&_svg]:size-4"
        >
          <Map aria-hidden />
          <span className="max-md:sr-only">{planWord}</span>
        </Link>
      ) : null}
    </div>
  )
}
