import type { Table } from './bench.ts'

/** The table as a picture: what grows with what. Milliseconds on a logarithmic scale, since curves bend at a limit. */
export function curveOf({ title, rows, curve }: Table): string | null {
  if (!curve || rows.length < 2) return null
  const lines = curve.lines.map((name) => ({
    name,
    points: rows.map((row) => [Number(row[curve.over]), Number(row[name])] as const),
  }))
  const all = lines.flatMap(({ points }) => points)
  const x = scale(
    all.map(([across]) => across),
    [left, width - right],
  )
  const y = scale(all.flatMap(([, up]) => [up, 1]).map(Math.log10), [height - bottom, top])
  const drawn = lines.map(({ name, points }, index) =>
    line(
      name,
      index,
      points.map(([a, b]) => [x(a), y(Math.log10(b))]),
    ),
  )
  const ticks = [1, 10, 100, 1_000, 10_000].filter((tick) => tick <= Math.max(...all.map(([, up]) => up)))
  return document(title, [
    ...ticks.map((tick) => rule(y(Math.log10(tick)), `${tick} ms`)),
    ...rows.map((row) => label(x(Number(row[curve.over])), height - bottom + 18, String(row[curve.over]), 'middle')),
    label((left + width - right) / 2, height - 8, curve.over, 'middle'),
    ...drawn,
  ])
}

const [width, height, left, right, top, bottom] = [640, 320, 64, 150, 36, 48]
const colours = ['#2563eb', '#b45309', '#15803d', '#7c3aed']

type Point = readonly [x: number, y: number]

/** From the numbers' least and most to two places. */
function scale(numbers: readonly number[], [from, to]: readonly [number, number]): (number: number) => number {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
  return (number) => from + ((number - least) / (most - least || 1)) * (to - from)
}

function line(name: string, index: number, points: readonly Point[]): string {
  const colour = colours[index % colours.length] ?? ''
  const path = points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')
  const dots = points.map(([x, y]) => `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="3" fill="${colour}"/>`)
  const [x, y] = points.at(-1) ?? [0, 0]
  return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}
${label(x + 8, y + 4, name, 'start', colour)}`
}

const rule = (y: number, text: string) =>
  `<line x1="${left}" x2="${width - right}" y1="${y.toFixed(1)}" y2="${y.toFixed(1)}" stroke="#9ca3af" stroke-width="0.5"/>
${label(left - 8, y + 4, text, 'end')}`

const label = (x: number, y: number, text: string, anchor: string, colour = '#6b7280') =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" fill="${colour}">${escaped(text)}</text>`

const document = (
  title: string,
  parts: readonly string[],
) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<rect width="${width}" height="${height}" fill="#ffffff"/>
${label(left, 20, title, 'start', '#111827')}
${parts.join('\n')}
</svg>
`

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
