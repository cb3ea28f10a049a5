import type pg from 'pg'

const pingEveryMs = 5_000

/**
 * What makes the server itself end a session, and with it its locks, when the client has frozen (idle_session_timeout)
 * or its host has vanished (the others); a server too old for one of them does without it.
 */
const limits = {
  idle_session_timeout: '30s',
  tcp_user_timeout: '20s',
  tcp_keepalives_idle: '10',
  tcp_keepalives_interval: '5',
  tcp_keepalives_count: '2',
}

/** Has the server end this session after 30 seconds of silence: so ask something in between. */
export async function limitSilence(client: pg.Client): Promise<void> {
  await client.query(
    'SELECT set_config(name, value, false) FROM json_each_text($1) AS wanted(name, value) JOIN pg_settings USING (name)',
    [JSON.stringify(limits)],
  )
}

/**
 * Asks something every 5 seconds until one remains unanswered, which is said once. Give the client a `query_timeout`.
 * @returns ends it
 */
export function keepAsking(client: pg.Client, onSilence: (cause: string) => void): () => void {
  let timer: NodeJS.Timeout | undefined
  let ended = false
  const ask = () => {
    client.query('SELECT 1').then(next, (error: unknown) => {
      if (!ended) onSilence(`the database does not answer: ${String(error)}`)
    })
  }
  const next = () => {
    if (!ended) timer = setTimeout(ask, pingEveryMs).unref()
  }
  next()
  return () => {
    ended = true
    clearTimeout(timer)
  }
}
