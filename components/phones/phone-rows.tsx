'use client'
import { type ComponentProps, type ReactNode, type RefObject, useMemo, useState } from 'react'
import type { Desk } from '@/lib/contract/board'
import { deskWarnings } from '../board/desk-view'
import { drawnParts } from '../board/drawn-parts'
import { type RowLook, useRowsInView } from '../board/use-rows-in-view'
import { type Row, RowGap } from '../ui/table'

/** Drawn before it is known what is on the screen. */
const drawnFirst = 24
/** As phone-table.tsx has them; the cure of a fault takes further lines. */
const look: RowLook = {
  isWide: '(min-width: 64rem)',
  wide: { row: 49, extra: 26 },
  narrow: { row: 246, extra: 40 },
  extrasOf: (phone) => deskWarnings(phone).length,
}

type RowProps = Pick<ComponentProps<typeof Row>, 'aria-rowindex' | 'onFocus'>
type PhoneRowsProps = {
  phones: readonly Desk[]
  /** Where the rows of a long list are; null: all of them are drawn. */
  body: RefObject<HTMLTableSectionElement | null> | null
  children: (phone: Desk, row: RowProps) => ReactNode
}

export function PhoneRows({ phones, body, children }: PhoneRowsProps) {
  return body ? <SeenRows {...{ phones, body, children }} /> : phones.map((phone) => children(phone, {}))
}

/** The rows that are seen, with gaps as high as those that are not; and those that the keyboard has to find. */
function SeenRows({ phones, body, children }: PhoneRowsProps & { body: RefObject<HTMLTableSectionElement | null> }) {
  const { from, to, top } = useRowsInView(body, phones, drawnFirst, look)
  const [focused, setFocused] = useState<string>()
  const [first, last] = [phones[0]?.id, phones.at(-1)?.id]
  const pinned = useMemo(() => new Set([first, last, focused].filter((id) => id !== undefined)), [first, last, focused])
  return drawnParts(phones, { from, to }, pinned).map((part) =>
    'gapTo' in part ? (
      <RowGap key={`after ${part.index}`} height={top(part.gapTo) - top(part.index)} />
    ) : (
      // The first row is that of the columns' names.
      children(part.desk, { 'aria-rowindex': part.index + 2, onFocus: () => setFocused(part.desk.id) })
    ),
  )
}
