/**
 * One value for the whole process. Next bundles pages, routes and instrumentation apart, so that a module's own
 * variables exist several times; what must be one (connection pool, hub, counters) is kept here.
 */
export function processWide<T>(name: string, make: () => T): T {
  const kept = globalThis as unknown as Record<symbol, T | undefined>
  return (kept[Symbol.for(`hotdesk.${name}`)] ??= make())
}

export function forgetProcessWide(name: string): void {
  const kept = globalThis as unknown as Record<symbol, unknown>
  kept[Symbol.for(`hotdesk.${name}`)] = undefined
}
