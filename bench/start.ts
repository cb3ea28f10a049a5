import type { Bench } from './bench.ts'
export const start: Bench = { name: 'start', summary: '', run: () => Promise.resolve({ tables: [] }) }
