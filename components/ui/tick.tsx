import { useEffect, useRef } from 'react'

type TickProps = {
  label: string
  isOn: boolean | 'some'
  disabled?: boolean
  /** @param extend Shift is held */
  onToggle: (extend: boolean) => void
}

/** The box that selects a row, or all of them; its name is for screen readers. */
export function Tick({ label, isOn, disabled, onToggle }: TickProps) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = isOn === 'some'
  }, [isOn])
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={label}
      checked={isOn === true}
      disabled={disabled}
      onChange={({ nativeEvent }) => onToggle((nativeEvent as MouseEvent).shiftKey)}
      className="size-5 shrink-0 accent-accent disabled:opacity-55"
    />
  )
}

/** What the box of all rows shows. */
export const tickOfAll = (chosen: number, all: number): boolean | 'some' =>
  chosen > 0 && chosen >= all ? true : chosen > 0 ? 'some' : false
