import { z } from 'zod'
import { parse } from '@/lib/problems/parse'
import { settingsInputWords } from '@/words/settings-input'

const day = 24 * 3_600_000
const says = { error: () => settingsInputWords().tokenDays }
const schema = z.object({ days: z.number(says).int(says).min(1, says).max(3650, says).nullable() })

/** When a token ends that is made now and is valid for so many days; null: never. Throws Problem bad_request. */
export function expiryAfter(days: number | null, now = Date.now()): Date | null {
  const given = parse(schema, { days })
  return given.days === null ? null : new Date(now + given.days * day)
}
