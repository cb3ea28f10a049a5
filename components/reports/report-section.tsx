import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { buttonLook } from '../ui/button'
import { reportTablesWords } from '@/words/report-tables'
import { Section } from '../ui/section'

type Props = {
  title: string
  lead?: ReactNode
  /** Where all of it is as CSV; null: there is nothing. */
  csv: string | null
  children: ReactNode
}

/** One part of a report. */
export function ReportSection({ title, lead, csv, children }: Props) {
  return (
    <div className="break-inside-avoid">
      <Section title={title} lead={lead}>
        {children}
        {csv ? (
          <a href={csv} download className={`${buttonLook({ variant: 'quiet', size: 'small' })} w-fit print:hidden`}>
            <Download aria-hidden />
            {reportTablesWords().csv}
            <span className="sr-only">{reportTablesWords().csvOf(title)}</span>
          </a>
        ) : null}
      </Section>
    </div>
  )
}
