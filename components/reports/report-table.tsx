import { type ReportTable, rowsInWords } from '@/lib/reports/tables'
import { Cell, Row, Table } from '../ui/table'

type Props = {
  table: ReportTable
  /** The first so many. */
  most?: number
}

export function ReportTableView({ table, most }: Props) {
  const titles = table.columns.map(([title]) => title)
  return (
    <Table caption={table.title} columns={titles}>
      {rowsInWords(table)
        .slice(0, most)
        .map((row, index) => (
          <Row key={index}>
            {row.map((value, column) => (
              <Cell key={titles[column]} name={titles[column] ?? ''} className="wrap-anywhere tabular-nums">
                {value || '–'}
              </Cell>
            ))}
          </Row>
        ))}
    </Table>
  )
}
