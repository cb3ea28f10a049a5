import type { ComponentProps } from 'react'
import { classNames } from './class-names'

export type ButtonLook = {
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger'
  size?: 'small' | 'medium' | 'icon' | 'smallIcon'
}

const variants = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border border-control/60 bg-surface text-ink hover:bg-hover',
  quiet: 'text-muted hover:bg-sunken hover:text-ink',
  danger: 'bg-danger text-on-accent hover:bg-danger-strong',
}
const sizes = {
  small: 'h-8 px-2.5 text-[0.8125rem] pointer-coarse:h-10',
  medium: 'h-9 px-3.5 pointer-coarse:h-11',
  icon: 'size-9 pointer-coarse:size-11',
  smallIcon: 'size-8 pointer-coarse:size-11',
}

/** The classes of a button, for links that look like one. */
export function buttonLook({ variant = 'secondary', size = 'medium' }: ButtonLook = {}): string {
  return classNames('button', variants[variant], sizes[size])
}

export function Button({ variant, size, className, type = 'button', ...rest }: ComponentProps<'button'> & ButtonLook) {
  const look = buttonLook({ ...(variant && { variant }), ...(size && { size }) })
  return <button type={type} className={classNames(look, className)} {...rest} />
}
