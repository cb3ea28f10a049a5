'use client'
import { LayoutGrid, Rows3, Rows4 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Segments } from '../ui/segments'
import type { Look } from './desk-view'

const choices = [
  { value: 'list', label: 'List', icon: <Rows3 aria-hidden /> },
  { value: 'compact', label: 'Compact', icon: <Rows4 aria-hidden /> },
  { value: 'grid', label: 'Grid', icon: <LayoutGrid aria-hidden /> },
] as const satisfies { value: Look; label: string; icon: ReactNode }[]

/** How the board shows desks; its key is G. */
export function LookChoice({ value, onChange }: { value: Look; onChange: (look: Look) => void }) {
  return <Segments label="View" choices={choices} value={value} onChange={onChange} />
}
