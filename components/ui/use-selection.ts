'use client'
import { useCallback, useMemo, useRef, useState } from 'react'

type Item = { id: string }

export type Selection<T extends Item> = {
  /** Also of items that the list does not show at the moment. */
  chosen: ReadonlyMap<string, T>
  /** @param extend all between the last one and this one, as with Shift */
  toggle: (item: T, extend: boolean) => void
  choose: (items: readonly T[], isOn: boolean) => void
  clear: () => void
}

/** Which rows of a list are selected. @param items in the order in which they are shown */
export function useSelection<T extends Item>(items: readonly T[]): Selection<T> {
  const [chosen, setChosen] = useState<ReadonlyMap<string, T>>(new Map())
  const last = useRef<string>(undefined)
  const choose = useCallback(
    (some: readonly T[], isOn: boolean) => setChosen((before) => changed(before, some, isOn)),
    [],
  )
  const toggle = useCallback(
    (item: T, extend: boolean) => {
      choose(extend ? between(items, last.current, item) : [item], !chosen.has(item.id))
      last.current = item.id
    },
    [items, chosen, choose],
  )
  const clear = useCallback(() => setChosen(new Map()), [])
  return useMemo(() => ({ chosen, toggle, choose, clear }), [chosen, toggle, choose, clear])
}

function changed<T extends Item>(before: ReadonlyMap<string, T>, items: readonly T[], isOn: boolean) {
  const after = new Map(before)
  for (const item of items) {
    if (isOn) after.set(item.id, item)
    else after.delete(item.id)
  }
  return after
}

function between<T extends Item>(items: readonly T[], from: string | undefined, to: T): readonly T[] {
  const ends = [items.findIndex(({ id }) => id === from), items.findIndex(({ id }) => id === to.id)]
  if (ends.includes(-1)) return [to]
  return items.slice(Math.min(...ends), Math.max(...ends) + 1)
}
