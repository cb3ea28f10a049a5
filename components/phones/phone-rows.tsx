'use client'
import { type ReactNode, useSyncExternalStore } from 'react'
import type { Desk } from '@/lib/contract/board'
import { RowGap } from '../ui/table'

/** As many are seen at first on most displays; as HTML each weighs five kilobytes. */
const firstRows = 7
/** As phone-table.tsx usually has them. Pixels. */
const rowHeight = 49

/** All rows of a page of the list; the server's HTML has those that are seen first. */
export function PhoneRows({ phones, children }: { phones: readonly Desk[]; children: (phone: Desk) => ReactNode }) {
  const isInBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (isInBrowser || phones.length <= firstRows) return phones.map(children)
  return (
    <>
      {phones.slice(0, firstRows).map(children)}
      <RowGap height={(phones.length - firstRows) * rowHeight} />
    </>
  )
}

const never = () => () => undefined
