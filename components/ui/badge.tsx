import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type BadgeTone = 'plain' | 'good' | 'warning' | 'danger' | 'accent' | 'call' | 'ringing' | 'dashed' | 'dotted'

const tones = {
  plain: 'bg-sunken text-muted',
  good: 'bg-good-soft text-good',
  warning: 'bg-warning-soft text-warning',
  danger: 'bg-danger-soft text-danger',
  accent: 'bg-accent-soft text-accent',
  call: 'bg-call-soft text-call',
  ringing: 'border-2 border-call text-call animate-ringing',
  dashed: 'border border-dashed border-control/70 text-muted',
  dotted: 'border border-dotted border-control text-muted',
}

export function Badge({ tone = 'plain', icon, children }: { tone?: BadgeTone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span
      className={classNames(
        'inline-flex h-6 w-fit items-center gap-1.5 rounded-md px-2 text-xs font-medium whitespace-nowrap [&_svg]:size-3.5',
        tones[tone],
      )}
    >
      {icon}
      {children}
    </span>
  )
}
