/**
 * Callers share a run, yet never one that had begun before they asked: its result could be older than what they
 * rely on.
 */
export function shareNext<T>(run: () => Promise<T>): () => Promise<T> {
  let current: Promise<unknown> = Promise.resolve()
  let next: Promise<T> | null = null
  return () => {
    next ??= current.then(() => {
      const started = run()
      next = null
      current = started.catch(() => undefined)
      return started
    })
    return next
  }
}
