import pg from 'pg'

export interface Past {
  /** Of sessions, and of events. */
  rows: number
  desks: number
  /** How long sessions are, in minutes: evenly. Shorter than the time until the desk is used again. */
  stay?: { least: number; most: number }
}

/**
 * Sessions and events of two years, evenly, all over by now; the oldest thousandth is of a PBX that has been removed
 * since, so that a search for the newest of that one has to go back far. Straight into the tables: nobody is to be
 * notified.
 */
export async function fillHistory(
  databaseUrl: string,
  { rows, desks, stay = { least: 1, most: 1 } }: Past,
): Promise<void> {
  // Without the limits of the web app's connections: this takes its time.
  const client = new pg.Client(databaseUrl)
  await client.connect()
  try {
    await client.query("INSERT INTO pbxes (id, name, removed_at) VALUES ('branch', 'Branch', now())")
    await client.query(sessionsSql, [rows, desks, stay.least, stay.most - stay.least + 1])
    await client.query('ALTER TABLE events DISABLE TRIGGER USER')
    await client.query(eventsSql, [rows, desks])
    await client.query('ALTER TABLE events ENABLE TRIGGER USER')
    await client.query('ANALYZE')
  } finally {
    await client.end()
  }
}

const at = `now() - interval '2 years' * (1 - i::float / $1)`
const desk = `'2' || lpad((i % $2)::text, 4, '0')`
const pbx = `CASE WHEN i <= $1 / 1000 THEN 'branch' ELSE 'main' END`
/** Another one at each visit to a desk. */
const person = `'1' || lpad(((i + i / $2) % $2)::text, 4, '0')`

/** So many minutes and more, in no order. */
const stay = `interval '1 minute' * ($3::int + i::bigint * 7919 % $4::int)`

const sessionsSql = `
  INSERT INTO sessions (id, pbx, phone, extension, name, started_at, applied_at, ended_at, restored_at,
                        started_by, ended_by, end_reason)
  SELECT gen_random_uuid(), ${pbx}, ${desk}, ${person}, 'Person', begun, begun, ended,
         ended, '{"kind":"phone","number":"20000"}', '{"kind":"phone","number":"20000"}', 'logout'
  FROM (SELECT i, ${at} AS begun, least(${at} + ${stay}, now()) AS ended
        FROM generate_series(1, $1::int) AS i, (SELECT $2::int) AS two) AS moments`

/** Of a hundred: 48 starts, 48 ends, and the rest. */
const eventsSql = `
  INSERT INTO events (at, pbx, type, version, phone, extension, session_id, actor, data)
  SELECT ${at}, CASE WHEN i % 100 = 98 THEN NULL ELSE ${pbx} END, kind.type, kind.version,
         CASE WHEN i % 100 = 98 THEN NULL ELSE ${desk} END,
         CASE WHEN i % 100 = 98 THEN NULL ELSE ${person} END, NULL, '{"kind":"phone","number":"20000"}', kind.data
  FROM generate_series(1, $1::int) AS i, LATERAL (SELECT * FROM (VALUES
    (47, 'session.started', 1, '{"from":null,"displaced":null,"name":"Person"}'::jsonb),
    (95, 'session.ended', 1, '{"reason":"logout","startedAt":"2026-01-01T00:00:00.000Z"}'::jsonb),
    (97, 'login.denied', 1, '{"reason":"wrong_pin"}'::jsonb),
    (98, 'sign_in.began', 1, '{"name":"Ada","address":"127.0.0.1","browser":"Firefox"}'::jsonb),
    (99, 'drift.repaired', 2, '{"changes":[],"changeCount":0}'::jsonb)
  ) AS kinds(upto, type, version, data) WHERE i % 100 <= upto ORDER BY upto LIMIT 1) AS kind`
