'use client'
import { useEffect } from 'react'

/** Where this browser keeps that single letters do nothing: for people who speak to their computer. */
export const keysSwitch = 'hotdesk-single-keys'

/** Single letters that do something while nobody types and no dialog is open: `{ c: call }`; undefined: not now. */
export function useKeys(keys: Readonly<Record<string, (() => void) | undefined>>): void {
  useEffect(() => {
    const onKey = (key: KeyboardEvent) => {
      const act = keys[key.key.toLowerCase()]
      if (!act || key.ctrlKey || key.metaKey || key.altKey || key.repeat || isTaken(key.target) || isOff()) return
      key.preventDefault()
      act()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [keys])
}

const isTaken = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], [role=alertdialog], [role=dialog], [role=menu]') !== null

const isOff = () => localStorage.getItem(keysSwitch) === 'off'
