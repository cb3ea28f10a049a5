import type pg from 'pg'

/** With a name, a connection prepares it once. */
export interface Statement {
  name?: string
  text: string
}

export type Asked = string | [statement: Statement, ...values: unknown[]]

/** A connection of the logins' own for `work`. */
export async function withConnection<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  // The statement under way reports a broken connection.
  const ignore = () => undefined
  client.on('error', ignore)
  try {
    return await work(client)
  } finally {
    const isUsable = client.getTransactionStatus() === 'I'
    client.removeListener('error', ignore)
    client.release(!isUsable)
  }
}

/** Sends all of it before it waits for the first answer: one round trip. Gives the rows of each; throws the first failure. */
export async function together(client: pg.PoolClient, asked: readonly Asked[]): Promise<unknown[][]> {
  const answers = await Promise.all(inOneWrite(client, () => asked.map((one) => ask(client, one))))
  return answers.map(({ rows }) => rows as unknown[])
}

function ask(client: pg.PoolClient, asked: Asked): Promise<pg.QueryResult> {
  if (typeof asked === 'string') return client.query(asked)
  const [statement, ...values] = asked
  return client.query({ ...statement, values })
}

function inOneWrite<T>(client: pg.PoolClient, send: () => T): T {
  const { stream } = (client as unknown as pg.Client).connection
  stream.cork()
  try {
    return send()
  } finally {
    stream.uncork()
  }
}

/** Others must not wait for what a failed transaction has locked. */
export async function orNothing<T>(client: pg.PoolClient, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  }
}
