'use client'
import { cloneElement, type ComponentProps, type ReactElement, type ReactNode, Suspense, useState } from 'react'

type LateMenuProps = {
  /** The button that opens it. */
  button: ReactElement<ComponentProps<'button'>>
  /** Fetches its script. */
  load: () => Promise<unknown>
  /** Open from the beginning, with the button. */
  menu: ReactNode
}

/** A menu whose script is fetched when somebody is about to open it: no page is to wait for it. */
export function LateMenu({ button, load, menu }: LateMenuProps) {
  const [isWanted, setWanted] = useState(false)
  if (isWanted) return <Suspense fallback={button}>{menu}</Suspense>
  const prepare = () => void load().catch(() => undefined)
  return cloneElement(button, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onClick: () => setWanted(true),
    onPointerEnter: prepare,
    onFocus: prepare,
  })
}
