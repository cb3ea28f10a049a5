import type { Bench } from './bench.ts'
import { measureReconcile } from './reconcile/reconcile.ts'

export const reconcile: Bench = {
  name: 'reconcile',
  summary: 'comparing PBX and database with everybody logged in: nothing to do, all to rewrite, one desk',
  async run({ number }) {
    const desks = number('desks', 10_000, 50)
    const { rows, versions } = await measureReconcile(desks, number('patrol', 60, 3))
    const shown = rows.map((row) => ({ ...row, longestLoginMs: row.longestLoginMs ?? '–' }))
    return { tables: [{ title: `${desks} people logged in`, rows: shown }], versions }
  },
}
