import type { ReactNode } from 'react'
import { uiWords } from '@/words/ui'

/** What a drawing shows, for those who want to read the numbers. */
export function ShowAsTable({ what, children }: { what: string; children: ReactNode }) {
  return (
    <details className="print:hidden">
      <summary className="w-fit rounded-sm text-[0.8125rem] font-medium text-accent hover:underline">
        {uiWords().showAsTable}
        <span className="sr-only">: {what}</span>
      </summary>
      <div className="mt-3">{children}</div>
    </details>
  )
}
