'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** False on the server and for the first paint: what need not be in the page's HTML comes with the next one. */
export const useIsInBrowser = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
