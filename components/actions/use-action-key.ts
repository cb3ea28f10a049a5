'use client'
import { useSingleKey } from '../keyboard/single-keys'

/** The letter of a button; undefined: the button is not there. */
export function useActionKey(key: string, act: (() => void) | undefined): void {
  useSingleKey(key, (event) => {
    if (!act) return
    // The letter must not end up in the field of the dialog that it opens.
    event.preventDefault()
    act()
  })
}
