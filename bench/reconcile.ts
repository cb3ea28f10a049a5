import type { Bench, Table } from './bench.ts'
import { measureReconcile } from './reconcile/reconcile.ts'

export const reconcile: Bench = {
  name: 'reconcile',
  summary: 'comparing PBX and database with everybody logged in: nothing to do, all to rewrite, one desk',
  async run({ number, numbers, say }) {
    const sizes = numbers('desks', [1_000, 5_000, 10_000], [50])
    const tables: Table[] = []
    const bySize = []
    let versions = {}
    for (const desks of sizes) {
      say(`${desks} people logged in …`)
      const measured = await measureReconcile(desks, number('patrol', 60, 3))
      versions = measured.versions
      const rows = measured.rows.map((row) => ({ ...row, longestLoginMs: row.longestLoginMs ?? '–' }))
      tables.push({ title: `${desks} people logged in`, rows })
      bySize.push({ people: desks, ...Object.fromEntries(rows.slice(0, -1).map(({ what, ms }) => [what, ms])) })
    }
    const lines = Object.keys(bySize[0] ?? {}).slice(1)
    return { tables: [...tables, { title: 'By size', rows: bySize, curve: { over: 'people', lines } }], versions }
  },
}
