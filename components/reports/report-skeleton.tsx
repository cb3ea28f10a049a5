import { reportsWords } from '@/words/reports'

/** While a report is made: the layout that it will have. */
export function ReportSkeleton() {
  return (
    <div className="grid animate-pulse gap-4 [animation-delay:150ms]" role="status" aria-label={reportsWords().isMade}>
      <div className="h-12 rounded-xl bg-sunken" />
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        {['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key) => (
          <div key={key} className="h-24 rounded-xl bg-sunken" />
        ))}
      </div>
      <div className="h-72 rounded-xl bg-sunken" />
      <div className="h-72 rounded-xl bg-sunken" />
    </div>
  )
}
