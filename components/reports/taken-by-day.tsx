import type { ReportDay } from '@/lib/contract/reports'
import { tables } from '@/lib/reports/tables'
import { dayInWords } from '@/lib/reports/words'
import { reportTablesWords } from '@/words/report-tables'
import { LineChart } from '../ui/line-chart'
import { ShowAsTable } from '../ui/show-as-table'
import { ReportTableView } from './report-table'

export function TakenByDay({ days }: { days: readonly ReportDay[] }) {
  const { byDayDrawn: label, lines } = reportTablesWords()
  const names = days.map(({ day }) => dayInWords(day, { day: 'numeric', month: 'short' }))
  return (
    <>
      <LineChart
        label={label}
        names={names}
        lines={[
          { name: lines.most, look: 'strong', values: days.map(({ peak }) => peak) },
          { name: lines.average, look: 'soft', values: days.map(({ average }) => average) },
          { name: lines.pool, look: 'limit', values: days.map(({ desks }) => desks) },
        ]}
      />
      <ShowAsTable what={label}>
        <ReportTableView table={tables.days({ days: [...days] })} />
      </ShowAsTable>
    </>
  )
}
