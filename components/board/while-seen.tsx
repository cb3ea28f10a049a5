'use client'
import { type ReactNode, useRef } from 'react'
import { useSeen } from './use-rows-in-view'

type WhileSeenProps = {
  /** As high as this is left free otherwise. Pixels. */
  height: number
  /** Before it is known what is on the screen. */
  isFirst: boolean
  /** The focus is in it. */
  isKept: boolean
  children: ReactNode
}

/** What is drawn only on the screen and near it: of a hundred locations a few have their feet drawn. */
export function WhileSeen({ height, isFirst, isKept, children }: WhileSeenProps) {
  const place = useRef<HTMLDivElement>(null)
  const { to } = useSeen(place, 1, isFirst ? 1 : 0, (index) => index * height)
  const isDrawn = isKept || to > 0
  return (
    <div ref={place} style={isDrawn ? undefined : { height }}>
      {isDrawn ? children : null}
    </div>
  )
}
