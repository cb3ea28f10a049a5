'use client'
import { LayoutGrid, Rows3, Rows4 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Segments } from '../ui/segments'
import { type Look, looks } from './desk-view'
import { boardWords } from '@/words/board'

const icons: Record<Look, ReactNode> = {
  list: <Rows3 aria-hidden />,
  compact: <Rows4 aria-hidden />,
  grid: <LayoutGrid aria-hidden />,
}

/** How the board shows desks; its key is G. */
export function LookChoice({ value, onChange }: { value: Look; onChange: (look: Look) => void }) {
  const { view, views } = boardWords()
  const choices = looks.map((look) => ({ value: look, label: views[look], icon: icons[look] }))
  return <Segments label={view} choices={choices} value={value} onChange={onChange} />
}
