import type { ComponentProps } from 'react'
import { classNames } from './class-names'

const look = classNames(
  'h-9 w-full rounded-lg border border-control bg-surface px-3 text-ink placeholder:text-muted pointer-coarse:h-11',
  'text-base sm:text-sm focus-visible:outline-offset-0 aria-invalid:border-danger disabled:opacity-55',
)

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input className={classNames(look, className)} {...rest} />
}

/** The browser's own list: known to everybody, and good on a phone. */
export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return <select className={classNames(look, 'pr-2', className)} {...rest} />
}
