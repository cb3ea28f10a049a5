'use client'
import { Menu as Base } from '@base-ui/react/menu'
import type { ReactElement, ReactNode } from 'react'

const item =
  'flex h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 outline-none select-none data-highlighted:bg-sunken pointer-coarse:h-11 [&_svg]:size-4 [&_svg]:text-muted'

type MenuProps = {
  trigger: ReactElement
  /** From the beginning: the button that asked for it has been pressed already. */
  isOpen?: boolean
  children: ReactNode
}

export function Menu({ trigger, isOpen = false, children }: MenuProps) {
  return (
    <Base.Root modal={false} defaultOpen={isOpen}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align="end" className="z-10 outline-none">
          <Base.Popup className="max-w-72 min-w-44 rounded-lg border bg-surface p-1 wrap-anywhere text-ink shadow-float outline-none">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

export function MenuItem(props: { onClick: () => void; children: ReactNode }) {
  return <Base.Item className={item} {...props} />
}

export function MenuChoice({ value, onChange, options }: MenuChoiceProps) {
  return (
    <Base.RadioGroup value={value} onValueChange={onChange}>
      {options.map((option) => (
        <Base.RadioItem key={option.value} value={option.value} className={item} closeOnClick>
          {option.icon}
          <span className="flex-1">{option.label}</span>
          <Base.RadioItemIndicator className="text-accent">✓</Base.RadioItemIndicator>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  )
}
type MenuChoiceProps = {
  value: string
  onChange: (value: string) => void
  options: { value: string; label: string; icon: ReactNode }[]
}
