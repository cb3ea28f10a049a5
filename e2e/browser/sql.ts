import { Client } from 'pg'
import { stack } from './stack.ts'

/** For what no page and no API can bring about: a past, or another day. */
export async function sql(text: string, values: unknown[] = []): Promise<void> {
  const client = new Client({ connectionString: stack().databaseUrl })
  await client.connect()
  await client.query(text, values).finally(() => client.end())
}
