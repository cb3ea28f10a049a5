import { classNames } from './class-names'

const looks = {
  strong: 'stroke-accent stroke-2',
  soft: 'stroke-accent stroke-1 [stroke-dasharray:4_3]',
  limit: 'stroke-muted stroke-1 [stroke-dasharray:1_3]',
}
export type Line = { name: string; look: keyof typeof looks; values: readonly number[] }

type LineChartProps = {
  /** What it shows, for people who do not see it. */
  label: string
  /** Of each point, from left to right. */
  names: readonly string[]
  lines: readonly Line[]
}

const [width, height, left, right, top, bottom] = [760, 220, 34, 8, 8, 24]

/** A few lines over days, say. */
export function LineChart({ label, names, lines }: LineChartProps) {
  const step = stepOf(Math.max(1, ...lines.flatMap(({ values }) => values)))
  const most = step * 4
  const place = {
    x: (index: number) => left + (names.length < 2 ? 0.5 : index / (names.length - 1)) * (width - left - right),
    y: (value: number) => top + (1 - value / most) * (height - top - bottom),
  }
  return (
    <figure className="grid gap-2">
      <Legend lines={lines} />
      <div className="overflow-x-auto focus-visible:outline-offset-0" tabIndex={0} role="group" aria-label={label}>
        <svg viewBox={`0 0 ${width} ${height}`} className="h-auto w-full min-w-120" role="img" aria-label={label}>
          {[0, 1, 2, 3, 4].map((times) => (
            <Level key={times} value={times * step} y={place.y(times * step)} />
          ))}
          <Names names={names} x={place.x} />
          {lines.map((line) => (
            <Drawn key={line.name} line={line} place={place} />
          ))}
          <Titles names={names} lines={lines} x={place.x} />
        </svg>
      </div>
    </figure>
  )
}

type Place = { x: (index: number) => number; y: (value: number) => number }

/** Whole numbers of which four reach over the highest value: 1, 2, 5, 10, 20 … */
export function stepOf(highest: number): number {
  const least = Math.max(1, highest / 4)
  const ten = 10 ** Math.floor(Math.log10(least))
  return ([1, 2, 5, 10].find((factor) => factor * ten >= least) ?? 10) * ten
}

function Legend({ lines }: Pick<LineChartProps, 'lines'>) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-[0.8125rem] text-muted">
      {lines.map(({ name, look }) => (
        <li key={name} className="flex items-center gap-2">
          <svg viewBox="0 0 24 8" className="h-2 w-6" aria-hidden>
            <line x1={0} x2={24} y1={4} y2={4} className={looks[look]} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}

function Level({ value, y }: { value: number; y: number }) {
  return (
    <>
      <line x1={left} x2={width - right} y1={y} y2={y} className="stroke-line" />
      <text x={left - 6} y={y + 3} textAnchor="end" className="fill-muted text-[10px] tabular-nums">
        {value}
      </text>
    </>
  )
}

/** So many that they do not touch each other. */
function Names({ names, x }: { names: readonly string[]; x: Place['x'] }) {
  const every = Math.ceil(names.length / 10)
  return names.map((name, index) =>
    index % every === 0 ? (
      <text
        key={index}
        x={x(index)}
        y={height - 6}
        textAnchor={anchorAt(index, names.length)}
        className="fill-muted text-[10px]"
      >
        {name}
      </text>
    ) : null,
  )
}

const anchorAt = (index: number, count: number) =>
  count < 2 ? 'middle' : index === 0 ? 'start' : index === count - 1 ? 'end' : 'middle'

function Drawn({ line: { look, values }, place }: { line: Line; place: Place }) {
  const points = values.map((value, index) => ({ x: place.x(index), y: place.y(value) }))
  const [only] = points
  const drawn = classNames('fill-none', looks[look])
  if (points.length === 1 && only)
    return <line x1={only.x - 20} x2={only.x + 20} y1={only.y} y2={only.y} className={drawn} />
  return <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} className={drawn} strokeLinejoin="round" />
}

/** What the pointer shows at each point. */
function Titles({ names, lines, x }: Omit<LineChartProps, 'label'> & { x: Place['x'] }) {
  const wide = (width - left - right) / names.length
  return names.map((name, index) => (
    <rect key={index} x={x(index) - wide / 2} y={top} width={wide} height={height - top - bottom} fill="transparent">
      <title>{[name, ...lines.map((line) => `${line.name}: ${shown(line.values[index])}`)].join('\n')}</title>
    </rect>
  ))
}

const shown = (value = 0) => Math.round(value * 10) / 10
