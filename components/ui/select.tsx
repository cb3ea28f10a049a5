'use client'
import { type ComponentProps, useLayoutEffect, useRef } from 'react'
import { classNames } from './class-names'
import { inputLook } from './input'

/** The browser's own list: known to everybody, and good on a phone. */
export function Select({ className, ...rest }: ComponentProps<'select'>) {
  const ref = useRef<HTMLSelectElement>(null)
  // What is chosen before the page's script runs stays in the list, but React calls no onChange for it.
  useLayoutEffect(() => {
    if (ref.current && isChosenEarly(ref.current)) ref.current.dispatchEvent(new Event('change', { bubbles: true }))
  }, [])
  // Firefox would put back what was chosen before a reload.
  return <select ref={ref} autoComplete="off" className={classNames(inputLook, 'pr-2', className)} {...rest} />
}

/** The server marks what it has chosen; in the browser React marks nothing. */
const isChosenEarly = ({ options, selectedIndex }: HTMLSelectElement) =>
  [...options].some((option, index) => option.defaultSelected && index !== selectedIndex)
