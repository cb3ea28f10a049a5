import { encode } from 'uqr'

type QrCodeProps = { text: string; name: string; millimetres: number }

/** The white border that readers need around a code, in modules. */
const border = 4

/** A QR code as one path; its text is never fetched from anywhere. */
export function QrCode({ text, name, millimetres }: QrCodeProps) {
  const { size, data } = encode(text, { ecc: 'M', border })
  return (
    <svg
      role="img"
      aria-label={name}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      style={{ width: `${millimetres}mm`, height: `${millimetres}mm`, flexShrink: 0 }}
    >
      <path fill="white" d={`M0 0h${size}v${size}h-${size}z`} />
      <path fill="black" d={pathOf(data)} />
    </svg>
  )
}

/** Each run of dark modules in a row is one rectangle. */
const pathOf = (rows: readonly (readonly boolean[])[]) =>
  rows.flatMap((row, y) => runsIn(row).map(({ x, width }) => `M${x} ${y}h${width}v1h-${width}z`)).join('')

function runsIn(row: readonly boolean[]): { x: number; width: number }[] {
  const runs: { x: number; width: number }[] = []
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1)
    if (!isDark) continue
    if (last && last.x + last.width === x) last.width += 1
    else runs.push({ x, width: 1 })
  }
  return runs
}
