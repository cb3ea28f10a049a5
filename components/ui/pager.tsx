'use client'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Button } from './button'
import { uiWords } from '@/words/ui'

type PagerProps = {
  /** Of the first page: 1. */
  page: number
  size: number
  total: number
  what: string
  onPage: (page: number) => void
}

/** Leads through a list that the server cuts into pages. */
export function Pager({ page, size, total, what, onPage }: PagerProps) {
  const words = uiWords()
  const pages = Math.max(1, Math.ceil(total / size))
  const from = total === 0 ? 0 : (page - 1) * size + 1
  return (
    <nav aria-label={words.pages} className="flex items-center justify-end gap-2">
      <p className="mr-auto text-muted tabular-nums" role="status">
        {pages === 1 ? words.total(total, what) : words.range(from, Math.min(total, page * size), total, what)}
      </p>
      {pages === 1 ? null : (
        <>
          <Button size="small" disabled={page <= 1} onClick={() => onPage(page - 1)}>
            <ChevronLeft aria-hidden /> {words.previous}
          </Button>
          <Button size="small" disabled={page >= pages} onClick={() => onPage(page + 1)}>
            {words.next} <ChevronRight aria-hidden />
          </Button>
        </>
      )}
    </nav>
  )
}
