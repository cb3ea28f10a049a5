import { openReportsDb, type Transaction } from '../lib/db.ts'

/** Runs `work` with a connection that waits longer: for what looks through years. */
export async function patiently<T>(databaseUrl: string, work: (db: Transaction) => Promise<T>): Promise<T> {
  const db = openReportsDb(databaseUrl)
  return work(db).finally(() => db.$disconnect())
}
