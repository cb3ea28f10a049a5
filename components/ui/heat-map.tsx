type HeatMapProps = {
  /** What it shows, for people who do not see it. */
  label: string
  columns: readonly string[]
  /** `values`: 0 to 1; null: nothing is known. */
  rows: readonly { name: string; values: readonly (number | null)[] }[]
}

const [cellWidth, cellHeight, left, top] = [28, 26, 44, 18]
/** At more, the numbers would not be read well. */
const darkest = 0.5

/** Squares that are the darker the more there is of something, with the number in each. */
export function HeatMap({ label, columns, rows }: HeatMapProps) {
  const size = { width: left + columns.length * cellWidth, height: top + rows.length * cellHeight }
  return (
    <div className="overflow-x-auto focus-visible:outline-offset-0" tabIndex={0} role="group" aria-label={label}>
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        className="h-auto w-full min-w-180"
        role="img"
        aria-label={label}
      >
        {columns.map((column, index) => (
          <text
            key={column}
            x={left + index * cellWidth + 13}
            y={11}
            className="fill-muted text-[9px]"
            textAnchor="middle"
          >
            {column}
          </text>
        ))}
        {rows.map((row, index) => (
          <HeatRow key={row.name} {...row} columns={columns} y={top + index * cellHeight} />
        ))}
      </svg>
    </div>
  )
}

type HeatRowProps = HeatMapProps['rows'][number] & { columns: readonly string[]; y: number }

function HeatRow({ name, values, columns, y }: HeatRowProps) {
  return (
    <>
      <text x={0} y={y + 16} className="fill-ink text-[11px] font-medium">
        {name}
      </text>
      {values.map((value, index) => (
        <HeatCell
          key={columns[index]}
          value={value}
          title={`${name} ${columns[index] ?? ''}`}
          x={left + index * cellWidth}
          y={y}
        />
      ))}
    </>
  )
}

function HeatCell({ value, title, x, y }: { value: number | null; title: string; x: number; y: number }) {
  const percent = Math.round((value ?? 0) * 100)
  const box = { x, y, width: cellWidth - 2, height: cellHeight - 2, rx: 4 }
  return (
    <g>
      <title>{value === null ? title : `${title}: ${percent} %`}</title>
      <rect {...box} className={value === null ? 'fill-none stroke-line' : 'fill-sunken'} />
      {percent > 0 ? (
        <>
          <rect {...box} className="fill-accent" fillOpacity={darkest * (value ?? 0)} />
          <text x={x + 13} y={y + 15.5} className="fill-ink text-[9.5px] tabular-nums" textAnchor="middle">
            {percent}
          </text>
        </>
      ) : null}
    </g>
  )
}
