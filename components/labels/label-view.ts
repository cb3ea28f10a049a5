/** Columns and rows of labels on a page. */
export const layouts = {
  '2x4': { columns: 2, rows: 4, qr: 34 },
  '2x7': { columns: 2, rows: 7, qr: 24 },
  '3x8': { columns: 3, rows: 8, qr: 20 },
  '4x10': { columns: 4, rows: 10, qr: 16 },
} as const
export type Layout = keyof typeof layouts
export const layoutNames = Object.keys(layouts) as Layout[]

/** Millimetres. */
export const papers = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
} as const
export type Paper = keyof typeof papers
export const paperNames = Object.keys(papers) as Paper[]

export type LabelView = { layout: Layout; paper: Paper; hasLines: boolean }

/** Reads what the page's address says of the sheets; anything unknown is the default. */
export function readLabelView(params: Record<string, string | string[] | undefined>): LabelView {
  return {
    layout: layoutNames.find((name) => name === params['size']) ?? '2x4',
    paper: paperNames.find((name) => name === params['paper']) ?? 'a4',
    hasLines: params['lines'] !== '0',
  }
}

/** Where a label’s page sits: as many on each sheet as the layout has. */
export function sheetsOf<T>(labels: readonly T[], layout: Layout): T[][] {
  const { columns, rows } = layouts[layout]
  const size = columns * rows
  return Array.from({ length: Math.ceil(labels.length / size) }, (_, at) => labels.slice(at * size, (at + 1) * size))
}
