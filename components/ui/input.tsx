import type { ComponentProps } from 'react'
import { classNames } from './class-names'

export const inputLook = classNames(
  'h-9 w-full rounded-lg border border-control bg-surface px-3 text-ink placeholder:text-muted pointer-coarse:h-11',
  'text-base sm:text-sm focus-visible:outline-offset-0 aria-invalid:border-danger disabled:opacity-55',
)

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input className={classNames(inputLook, className)} {...rest} />
}
