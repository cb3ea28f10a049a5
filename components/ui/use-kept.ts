'use client'
import { useCallback, useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()

/**
 * A text that this browser keeps, the same in all its tabs; '' until it is set, and for the first paint, of which the server
 * knows nothing.
 */
export function useKept(name: string): [string, (value: string) => void] {
  const value = useSyncExternalStore(
    listen,
    () => read(name),
    () => '',
  )
  const keep = useCallback(
    (next: string) => {
      write(name, next)
      for (const listener of listeners) listener()
    },
    [name],
  )
  return [value, keep]
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

/** While a browser refuses to keep anything. */
const unkept = new Map<string, string>()

function read(name: string): string {
  try {
    return localStorage.getItem(name) ?? unkept.get(name) ?? ''
  } catch {
    return unkept.get(name) ?? ''
  }
}

function write(name: string, value: string): void {
  unkept.set(name, value)
  try {
    localStorage.setItem(name, value)
  } catch {
    // Then it is so until the page is left.
  }
}
