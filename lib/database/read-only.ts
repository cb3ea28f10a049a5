import type pg from 'pg'

/** A server that takes no writes: a standby, or one that an administrator has made read-only. */
export class ReadOnlyServer extends Error {
  override name = 'ReadOnlyServer'
  /** As PostgreSQL's own “cannot connect now”: it may be otherwise in a moment. */
  readonly code = '57P03'
}

/** Throws ReadOnlyServer where the server takes no writes. */
export async function refuseReadOnly(client: pg.Client, where: string): Promise<void> {
  const { rows } = await client.query<{ standby: boolean; read_only: string }>(
    "SELECT pg_is_in_recovery() AS standby, current_setting('transaction_read_only') AS read_only",
  )
  if (rows[0]?.standby) throw new ReadOnlyServer(`${where} is a standby`)
  if (rows[0]?.read_only === 'on') throw new ReadOnlyServer(`${where} takes no writes`)
}
