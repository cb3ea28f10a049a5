const limitMs = 5_000

/** With which status something answers by HTTP; null: nothing does, in time. */
export async function statusOf(address: URL, options: RequestInit): Promise<number | null> {
  return fetch(address, { ...options, signal: AbortSignal.timeout(limitMs) }).then(
    ({ status }) => status,
    () => null,
  )
}
