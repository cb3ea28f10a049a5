import type { ReactNode } from 'react'

/** What a drawing shows, for those who want to read the numbers. */
export function ShowAsTable({ what, children }: { what: string; children: ReactNode }) {
  return (
    <details className="print:hidden">
      <summary className="w-fit rounded-sm text-[0.8125rem] font-medium text-accent hover:underline">
        Show as table<span className="sr-only">: {what}</span>
      </summary>
      <div className="mt-3">{children}</div>
    </details>
  )
}
