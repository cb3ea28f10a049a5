type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** A change without what it leaves as it is, also where that was said to be undefined. */
export const withoutGaps = <T extends object>(change: T): Given<T> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Given<T>
