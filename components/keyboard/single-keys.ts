'use client'
import { useEffect, useRef } from 'react'
import { useKept } from '../ui/use-kept'

/** People who speak to their computer, or often hit a key by chance, switch single keys off. */
export function useSingleKeysOn(): [boolean, (on: boolean) => void] {
  const [kept, keep] = useKept('hotdesk-single-keys')
  return [kept !== 'off', (on) => keep(on ? 'on' : 'off')]
}

/** A key that does something by itself, while nobody types and no dialog is open. */
export function useSingleKey(key: string, act: (event: KeyboardEvent) => void): void {
  const [isOn] = useSingleKeysOn()
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    if (!isOn) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === key && isAlone(event)) latest.current(event)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [isOn, key])
}

const elsewhere = 'input, textarea, select, [contenteditable], [role=alertdialog], [role=dialog], [role=menu]'

// Shift is allowed: on many keyboards / and ? need it.
function isAlone({ target, ctrlKey, metaKey, altKey, defaultPrevented, repeat }: KeyboardEvent): boolean {
  const isTyping = target instanceof Element && target.closest(elsewhere) !== null
  return !isTyping && !ctrlKey && !metaKey && !altKey && !defaultPrevented && !repeat
}
