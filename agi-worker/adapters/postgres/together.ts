import type pg from 'pg'

/** With a name, a connection prepares it once. */
export interface Statement {
  name?: string
  text: string
}

type Asked = string | [statement: Statement, ...values: unknown[]]

/** A connection of the logins' own for `work`. */
export async function withConnection<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  // That it breaks is told by the statement under way.
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
  const answers = await Promise.all(
    asked.map((one) => {
      if (typeof one === 'string') return client.query(one)
      const [statement, ...values] = one
      return client.query({ ...statement, values })
    }),
  )
  return answers.map(({ rows }) => rows as unknown[])
}
