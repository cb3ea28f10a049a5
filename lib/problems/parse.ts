import type { z } from 'zod'
import { Problem } from './problem'

/** Throws Problem('bad_request') that names every wrong field. */
export function parse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }))
  throw new Problem('bad_request', fields)
}
