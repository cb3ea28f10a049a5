import { Armchair, SearchX } from 'lucide-react'
import Link from 'next/link'
import type { Searched } from '../search/use-search'
import { Button, buttonLook } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { boardWords } from '@/words/board'

export function NoDesks({ isAdmin }: { isAdmin: boolean }) {
  const words = boardWords()
  return (
    <EmptyState
      icon={<Armchair />}
      title={words.noDesks}
      action={
        isAdmin ? (
          <Link href="/phones" className={buttonLook({ variant: 'primary' })}>
            {words.addPhone}
          </Link>
        ) : undefined
      }
    >
      {isAdmin ? words.addPhones : words.awaitPhones}
    </EmptyState>
  )
}

export function NoMatch({ searched, onShowAll }: { searched: Searched; onShowAll: () => void }) {
  const words = boardWords()
  return (
    <EmptyState icon={<SearchX />} title={words.noMatch} action={<Button onClick={onShowAll}>{words.showAll}</Button>}>
      {whyNoMatch(searched)}
    </EmptyState>
  )
}

function whyNoMatch({ text, found }: Searched): string {
  const words = boardWords()
  if (text === '') return words.noneInState
  return found === null ? words.notSearched : words.noneCalled(text)
}
