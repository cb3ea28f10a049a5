import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'
import { commonWords } from '@/words/common'

/** A column whose heading is more than its name. */
export type Column = {
  name: string
  head: ReactNode
  /** How the rows are sorted by it; left out: not. */
  sorted?: 'ascending' | 'descending' | undefined
  className?: string
}

type TableProps = {
  columns: (string | Column)[]
  children: ReactNode
  caption: string
  /** Of a table whose rows are some of more: how many there are. */
  rows?: number | undefined
}

/** A table on wide screens and on paper; else each row is a card whose cells carry their column's name. */
export function Table({ columns, children, caption, rows }: TableProps) {
  return (
    <div className="overflow-hidden rounded-xl border bg-surface">
      <table
        role="table"
        aria-rowcount={rows === undefined ? undefined : rows + 1}
        className="w-full border-collapse text-left max-lg:block print:table"
      >
        <caption className="sr-only">{caption}</caption>
        <thead
          role="rowgroup"
          className="border-b bg-sunken text-[0.8125rem] text-muted max-lg:sr-only print:not-sr-only print:table-header-group"
        >
          <tr role="row">
            {columns.map(asColumn).map(({ name, head, sorted, className }) => (
              <th
                key={name}
                role="columnheader"
                scope="col"
                aria-sort={sorted}
                className={classNames('px-3.5 py-2 font-medium whitespace-nowrap', className)}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="divide-y max-lg:block print:table-row-group">
          {children}
        </tbody>
      </table>
    </div>
  )
}

/** Controls in a heading: on narrow screens it is there for screen readers alone, with its name. */
export function OnWideScreens({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <span className="lg:hidden">{name}</span>
      <span className="max-lg:hidden">{children}</span>
    </>
  )
}

const asColumn = (column: string | Column): Column =>
  typeof column !== 'string'
    ? column
    : { name: column, head: column === commonWords().actions ? <span className="sr-only">{column}</span> : column }

// The explicit roles survive `display: block`, which would otherwise take the table away from screen readers.
export function Row({ className, ...rest }: ComponentProps<'tr'>) {
  return (
    <tr
      role="row"
      className={classNames(
        'hover:bg-hover max-lg:grid max-lg:gap-1 max-lg:px-3.5 max-lg:py-3 print:table-row',
        className,
      )}
      {...rest}
    />
  )
}

/** In the place of rows that are not drawn. */
export function RowGap({ height }: { height: number }) {
  return <tr aria-hidden style={{ height }} className="max-lg:block" />
}

type CellProps = { name?: string; className?: string; children: ReactNode }

/** @param name the column's name, shown before the value in a card */
export function Cell({ name, className, children }: CellProps) {
  return (
    <td
      role="cell"
      className={classNames(
        'align-middle max-lg:flex max-lg:items-baseline max-lg:gap-2 lg:px-3.5 lg:py-2 print:table-cell print:px-3.5 print:py-1.5',
        className,
      )}
    >
      {name ? (
        <span aria-hidden className="w-36 shrink-0 text-[0.8125rem] text-muted lg:hidden print:hidden">
          {name}
        </span>
      ) : null}
      {children}
    </td>
  )
}
