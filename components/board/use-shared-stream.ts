'use client'
import { useEffect, useRef } from 'react'
import type { Looked } from '@/lib/contract/board-stream'
import { openSharedStream, type SharedStream } from './shared-stream'
import type { Part } from './stream-carrier'

/** This tab's part of the stream, for as long as the page is there. @param begin the same function for ever */
export function useSharedStream(begin: () => Omit<Part, 'looked'>, looked: Looked): void {
  const wanted = useRef(looked)
  const shared = useRef<SharedStream>(undefined)
  useEffect(() => {
    const opened = openSharedStream({ ...begin(), looked: wanted.current })
    shared.current = opened
    return () => opened.end()
  }, [begin])
  useEffect(() => {
    wanted.current = looked
    shared.current?.look(looked)
  }, [looked])
}
