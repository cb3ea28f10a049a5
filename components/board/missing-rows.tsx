import { boardWords } from '@/words/board'

/** Of a large list, what its stream has not brought yet. @param what for example “desks” */
export function MissingRows({ count, what, isComing }: { count: number; what: string; isComing: boolean }) {
  const words = boardWords()
  return (
    <p role="status" className="text-muted">
      {isComing ? words.loadingMore(count, what) : words.moreLater(count, what)}
    </p>
  )
}
