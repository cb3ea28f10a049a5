import type { Statement } from './together.ts'

/* Wrong PINs are counted in three ways: for an extension at a phone, for an extension at all phones, for a phone with
   all extensions. docs/decisions/0032 has the reasons. Everywhere $1 is the PBX, $2 the phone, $3 the extension (''
   where there is none to count for), $4 now, $5 the try, $6 the settings of PINs as they are by default. */

/** A try that is lost with the power of the server costs nothing but one guess; nobody waits for a disk on its account. */
export const doNotWaitForDisk = 'SET LOCAL synchronous_commit = off'

/**
 * Who counts for the same extension or the same phone takes turns; the extension goes first, so that none waits for ever.
 * Those without an extension to count for have but their phone in common.
 */
export const takeTurns: Statement = {
  name: 'take-turns-of-pins',
  text: `SELECT CASE WHEN $3::text <> ''
      THEN pg_advisory_xact_lock(hashtext('hotdesk_pins_extension'), hashtext($1::text || '/' || $3::text)) END,
    pg_advisory_xact_lock(hashtext('hotdesk_pins_phone'), hashtext($1::text || '/' || $2::text))`,
}

/** A call lasts five minutes at most: a try that is older and not known to be wrong was left by a worker that died, or could not say. */
const longestTry = `interval '10 minutes'`

/**
 * No window is longer than an hour. After a lock has ended one more wrong PIN at that phone begins the next one. A phone is
 * given some again; an extension everywhere as many as before, which nobody at one phone can use up.
 */
const counted = (unfinished: string) => `
  limits AS (
    SELECT $6::jsonb || coalesce((SELECT "values" FROM settings WHERE pbx = $1 AND "group" = 'pins'), '{}') AS pins),
  counters AS (
    SELECT of.extension, of.phone, known.until, known.times,
      CASE WHEN known.times IS NULL THEN of.first ELSE of.again END AS allowed,
      greatest($4::timestamptz - make_interval(mins => (pins->>'pinMinutes')::int), known.until) AS since
    FROM limits, LATERAL (VALUES
      (true, $3::text, $2::text, (pins->>'pinsAtOnePhone')::int, 1),
      (true, $3, '', (pins->>'pinsOfExtension')::int, (pins->>'pinsOfExtension')::int),
      (false, '', $2, (pins->>'pinsOfPhone')::int, (pins->>'pinsAtOnePhone')::int)
    ) AS of(needs_extension, extension, phone, first, again)
    LEFT JOIN pin_locks known ON known.pbx = $1 AND known.extension = of.extension AND known.phone = of.phone
      AND known.until > $4::timestamptz - interval '1 day'
    WHERE $3 <> '' OR NOT needs_extension),
  tries AS (
    SELECT extension, phone, at FROM pin_tries
    WHERE pbx = $1 AND (phone = $2 OR extension = $3) AND at >= $4::timestamptz - interval '1 hour'
      AND (is_wrong OR ${unfinished})),
  counted AS (
    SELECT *, coalesce(until > $4, false) AS is_locked, (SELECT count(*) FROM tries
      WHERE at >= since AND counters.extension IN ('', tries.extension) AND counters.phone IN ('', tries.phone)) AS n
    FROM counters)`

/**
 * Begins a try unless a lock is in force, or as many are under way or wrong as are allowed: so many at once get no further
 * than one after the other. It counts as wrong until somebody says otherwise.
 */
export const begin: Statement = {
  name: 'begin-pin-try',
  text: `WITH ${counted(`at >= $4::timestamptz - ${longestTry}`)},
    refused AS (SELECT bool_or(is_locked OR n >= allowed) AS yes FROM counted),
    begun AS (
      INSERT INTO pin_tries (id, pbx, phone, extension, at)
      SELECT $5::uuid, $1, $2, $3, $4 FROM refused WHERE NOT yes)
    SELECT yes AS "isLocked", pins AS settings FROM refused, limits`,
}

/** The extension is named now that it is known whether there is one. */
export const markWrong: Statement = {
  name: 'mark-pin-wrong',
  text: `UPDATE pin_tries SET is_wrong = true, extension = $2 WHERE id = $1`,
}

/** Locks what has had too many wrong ones, each time twice as long as the time before. */
export const lock: Statement = {
  name: 'lock-pins',
  text: `WITH ${counted('false')}
    INSERT INTO pin_locks (pbx, extension, phone, since, until, times)
    SELECT $1, extension, phone, $4, $4::timestamptz + make_interval(mins =>
      least((pins->>'longestLockMinutes')::int, 2 ^ least(coalesce(times, 0), 20))::int), coalesce(times, 0) + 1
    FROM counted, limits WHERE $5::uuid IS NOT NULL AND n >= allowed AND NOT is_locked
    ON CONFLICT (pbx, extension, phone) DO UPDATE
      SET since = excluded.since, until = excluded.until, times = excluded.times
    RETURNING extension, phone, until, times`,
}

/**
 * What a day has passed over decides nothing any more. Of a try that nobody ended goes what was typed for an extension: it
 * may be a PIN in the wrong place. Rows that somebody else has hold of wait for the next time.
 */
export const forgetOld: Statement = {
  name: 'forget-old-pins',
  text: `WITH old AS (
      SELECT id, at < $2::timestamptz - interval '1 day' AS is_gone FROM pin_tries WHERE pbx = $1 AND (
        at < $2::timestamptz - interval '1 day'
        OR NOT is_wrong AND extension <> '' AND at < $2::timestamptz - ${longestTry}) FOR UPDATE SKIP LOCKED),
    gone AS (DELETE FROM pin_tries USING old WHERE pin_tries.id = old.id AND is_gone),
    blank AS (UPDATE pin_tries SET extension = '' FROM old WHERE pin_tries.id = old.id AND NOT is_gone)
    DELETE FROM pin_locks WHERE pbx = $1 AND until < $2::timestamptz - interval '1 day'`,
}

/** The PIN was right: what was wrong at this phone before was this person's own, and no longer counts anywhere. */
export const forgive: Statement = {
  name: 'forgive-pins',
  text: `WITH forgiven AS (DELETE FROM pin_tries WHERE pbx = $1 AND phone = $2 AND extension = $3)
    DELETE FROM pin_locks WHERE pbx = $1 AND phone = $2 AND extension = $3 AND until <= $4`,
}

export const withdraw: Statement = { name: 'withdraw-pin-try', text: `DELETE FROM pin_tries WHERE id = $1` }
