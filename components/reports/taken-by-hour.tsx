import type { HourOfWeek } from '@/lib/contract/reports'
import { hourInWords, weekdayName } from '@/lib/reports/tables'
import { percent } from '@/lib/reports/words'
import { reportTablesWords } from '@/words/report-tables'
import { HeatMap } from '../ui/heat-map'
import { ShowAsTable } from '../ui/show-as-table'
import { Cell, Row, Table } from '../ui/table'

const hours = Array.from({ length: 24 }, (_, hour) => hour)
const weekdays = [1, 2, 3, 4, 5, 6, 7]

/** When desks are taken: a week, hour by hour. */
export function TakenByHour({ found }: { found: readonly HourOfWeek[] }) {
  const { byHourDrawn: label, shortWeekday, columns } = reportTablesWords()
  const shares = new Map(found.map(({ weekday, hour, share }) => [`${weekday} ${hour}`, share]))
  const of = (weekday: number, hour: number) => shares.get(`${weekday} ${hour}`) ?? null
  const rows = weekdays.map((weekday) => {
    return { name: shortWeekday(weekdayName(weekday)), values: hours.map((hour) => of(weekday, hour)) }
  })
  return (
    <>
      <HeatMap label={label} columns={hours.map(String)} rows={rows} />
      <ShowAsTable what={label}>
        <Table caption={label} columns={[columns.hour, ...weekdays.map(weekdayName)]}>
          {hours.map((hour) => (
            <Row key={hour}>
              <Cell name={columns.hour}>{hourInWords(hour)}</Cell>
              {weekdays.map((weekday) => (
                <Cell key={weekday} name={weekdayName(weekday)} className="tabular-nums">
                  {percent(of(weekday, hour))}
                </Cell>
              ))}
            </Row>
          ))}
        </Table>
      </ShowAsTable>
    </>
  )
}
