import type { Statement } from './together.ts'

/* What the beginning of a session asks of the database, in this order. While waiting for a row, hold nothing that comes
   later in the list; the events come last, since everybody shares the lock that orders them. */

/** The lock on the row makes a removal from the pool wait, and then find the session; by the other one a lost commit is found. */
export const keepInPool: Statement = {
  name: 'keep-in-pool',
  text: `SELECT pg_advisory_xact_lock(hashtext('hotdesk_session'), hashtext($3))
    FROM phones WHERE pbx = $1 AND number = $2 FOR KEY SHARE`,
}

/** In the order of ids, so that logins that cross each other cannot wait for each other, whatever each of them has seen. */
export const lockHolders: Statement = {
  name: 'lock-holders',
  text: `SELECT FROM sessions WHERE pbx = $1 AND ended_at IS NULL AND (phone = $2 OR extension = $3)
    ORDER BY id FOR UPDATE`,
}

/** One that has ended meanwhile is no conflict: there is nothing to end. Who came instead meets the unique indexes. */
export const end: Statement = {
  name: 'end-for-another',
  text: `UPDATE sessions SET ended_at = $4, end_reason = ends.reason, ended_by = $3::jsonb
    FROM unnest($1::uuid[], $2::text[]) AS ends(id, reason)
    WHERE sessions.id = ends.id AND ended_at IS NULL RETURNING sessions.id`,
}

export const insertSession: Statement = {
  name: 'insert-session',
  text: `INSERT INTO "public"."sessions" (id, pbx, phone, extension, name, started_at, started_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb)`,
}

/**
 * Forgetting takes this lock for itself, and looks at the sessions first: none may begin in between and rely on what is
 * being forgotten. Those who begin sessions share it.
 */
export const useOriginals: Statement = {
  name: 'use-originals',
  text: `SELECT pg_advisory_xact_lock_shared(hashtext('hotdesk_originals'), hashtext($1))`,
}

/** In order, so that two who remember the same entries cannot wait for each other. */
export const rememberOriginals: Statement = {
  name: 'remember-originals',
  text: `INSERT INTO original_entries (pbx, family, key, value)
    SELECT $1, family, key, value FROM unnest($2::text[], $3::text[], $4::text[]) AS entry(family, key, value)
    ORDER BY family, key ON CONFLICT DO NOTHING`,
}

/**
 * What was on before: not what somebody has switched on in a session that this one ended, or whose end has not been
 * written to the PBX yet.
 */
export const keepSetAside: Statement = {
  name: 'keep-set-aside',
  text: `INSERT INTO set_aside (pbx, number, name, value)
    SELECT $1, number, name, value FROM unnest($2::text[], $3::text[], $4::text[]) AS one(number, name, value)
    WHERE NOT EXISTS (
      SELECT FROM sessions WHERE pbx = $1 AND restored_at IS NULL AND id <> $5 AND (phone = number OR extension = number))
    ORDER BY number, name ON CONFLICT DO NOTHING`,
}

export const record: Statement = {
  name: 'record',
  text: `INSERT INTO events (pbx, request_id, at, type, version, data, actor, phone, extension, session_id)
    SELECT $1, $2, $3, type, version, data, actor, phone, extension, "sessionId"
    FROM jsonb_to_recordset($4::jsonb) AS event(
      type text, version smallint, data jsonb, actor jsonb, phone text, extension text, "sessionId" uuid)`,
}

/** PostgreSQL's code for a row that a unique index refuses. */
export const uniqueViolation = '23505'
