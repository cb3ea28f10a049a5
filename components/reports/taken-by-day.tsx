import type { ReportDay } from '@/lib/contract/reports'
import { tables } from '@/lib/reports/tables'
import { dayInWords } from '@/lib/reports/words'
import { LineChart } from '../ui/line-chart'
import { ShowAsTable } from '../ui/show-as-table'
import { ReportTableView } from './report-table'

const label = 'Desks that were taken, by day: the most at once, the average over day and night, and the pool'

export function TakenByDay({ days }: { days: readonly ReportDay[] }) {
  const names = days.map(({ day }) => dayInWords(day, { day: 'numeric', month: 'short' }))
  return (
    <>
      <LineChart
        label={label}
        names={names}
        lines={[
          { name: 'Most at once', look: 'strong', values: days.map(({ peak }) => peak) },
          { name: 'Average over day and night', look: 'soft', values: days.map(({ average }) => average) },
          { name: 'Desks in the pool', look: 'limit', values: days.map(({ desks }) => desks) },
        ]}
      />
      <ShowAsTable what={label}>
        <ReportTableView table={tables.days({ days: [...days] })} />
      </ShowAsTable>
    </>
  )
}
