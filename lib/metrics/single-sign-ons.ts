import { db } from '@/lib/db'

interface Counted {
  outcome: string
  count: number
}

/** Of the events between two ids: how many people came in that way, and why the others did not. */
export function countSingleSignOns(after: number, upTo: number): Promise<Counted[]> {
  return db().$queryRaw<Counted[]>`
    SELECT CASE type WHEN 'sign_in.refused' THEN data->>'reason' ELSE 'ok' END AS outcome, count(*)::int AS count
    FROM events WHERE id > ${after} AND id <= ${upTo}
      AND (type = 'sign_in.refused' OR type IN ('sign_in.began', 'own_page.began') AND data->>'way' = 'sso')
    GROUP BY 1`
}
