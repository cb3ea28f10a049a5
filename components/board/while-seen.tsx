'use client'
import { type ReactNode, useRef, useState } from 'react'
import { useSeen } from './use-rows-in-view'

type WhileSeenProps = {
  /** As high as this is left free otherwise. Pixels. */
  height: number
  /** Before it is known what is on the screen. */
  isFirst: boolean
  children: ReactNode
}

/** What is drawn only on the screen, near it, and with the focus: of a hundred locations a few have their feet drawn. */
export function WhileSeen({ height, isFirst, children }: WhileSeenProps) {
  const [hasFocus, setHasFocus] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const { to } = useSeen(place, 1, isFirst ? 1 : 0, (index) => index * height)
  const isDrawn = hasFocus || to > 0
  return (
    <div
      ref={place}
      style={isDrawn ? undefined : { height }}
      onFocus={() => setHasFocus(true)}
      onBlur={() => setHasFocus(false)}
    >
      {isDrawn ? children : null}
    </div>
  )
}
