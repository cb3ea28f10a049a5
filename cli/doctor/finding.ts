/** What one check found. `next` says what to do about it, where there is something to do. */
export interface Finding {
  /** Where there are several: which one it is about. */
  pbx?: string
  check: string
  status: 'ok' | 'warning' | 'problem'
  found: string
  next?: string
  /** A phone of the pool, and what is said of it and others together: `have no mailbox`. */
  phone?: { number: string; all: string }
}

export const ok = (check: string, found: string): Finding => ({ check, status: 'ok', found })
export const warning = (check: string, found: string, next: string): Finding => ({
  check,
  status: 'warning',
  found,
  next,
})
export const problem = (check: string, found: string, next: string): Finding => ({
  check,
  status: 'problem',
  found,
  next,
})
