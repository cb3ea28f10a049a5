import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'

/** A table on wide screens; below them each row is a card whose cells carry their column's name. */
export function Table({ columns, children, caption }: { columns: string[]; children: ReactNode; caption: string }) {
  return (
    <div className="overflow-hidden rounded-xl border bg-surface">
      <table role="table" className="w-full border-collapse text-left max-lg:block">
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup" className="border-b bg-sunken text-[0.8125rem] text-muted max-lg:sr-only">
          <tr role="row">
            {columns.map((column) => (
              <th key={column} role="columnheader" scope="col" className="px-3.5 py-2 font-medium whitespace-nowrap">
                {column === 'Actions' ? <span className="sr-only">{column}</span> : column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="divide-y max-lg:block">
          {children}
        </tbody>
      </table>
    </div>
  )
}

// The explicit roles survive `display: block`, which would otherwise take the table away from screen readers.
export function Row({ className, ...rest }: ComponentProps<'tr'>) {
  return (
    <tr
      role="row"
      className={classNames('hover:bg-hover max-lg:grid max-lg:gap-1 max-lg:px-3.5 max-lg:py-3', className)}
      {...rest}
    />
  )
}

type CellProps = { name?: string; className?: string; children: ReactNode }

/** @param name the column's name, shown before the value in a card */
export function Cell({ name, className, children }: CellProps) {
  return (
    <td
      role="cell"
      className={classNames('align-middle max-lg:flex max-lg:items-baseline max-lg:gap-2 lg:px-3.5 lg:py-2', className)}
    >
      {name ? (
        <span aria-hidden className="w-36 shrink-0 text-[0.8125rem] text-muted lg:hidden">
          {name}
        </span>
      ) : null}
      {children}
    </td>
  )
}
