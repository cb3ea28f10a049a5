'use client'
import type { ReactNode } from 'react'
import type { Desk } from '@/lib/contract/board'
import { RowGap } from '../ui/table'
import { useIsInBrowser } from '../ui/use-is-in-browser'

/** In the server's HTML, where each weighs five kilobytes. */
const firstRows = 5
/** As phone-table.tsx usually has them. Pixels. */
const rowHeight = 49

/** All rows of a page of the list; the server's HTML has the first ones. */
export function PhoneRows({ phones, children }: { phones: readonly Desk[]; children: (phone: Desk) => ReactNode }) {
  const isInBrowser = useIsInBrowser()
  if (isInBrowser || phones.length <= firstRows) return phones.map(children)
  return (
    <>
      {phones.slice(0, firstRows).map(children)}
      <RowGap height={(phones.length - firstRows) * rowHeight} />
    </>
  )
}
