import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

const looks = {
  info: { box: 'border-line bg-surface', icon: <Info className="text-accent" /> },
  warning: { box: 'border-warning-line bg-warning-soft', icon: <TriangleAlert className="text-warning" /> },
  danger: { box: 'border-danger/50 bg-danger-soft', icon: <CircleAlert className="text-danger" /> },
}
type NoticeProps = {
  tone: keyof typeof looks
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
  role?: 'status' | 'alert'
}

/** Something to know before reading on: what it means and what to do. */
export function Notice({ tone, title, children, action, role }: NoticeProps) {
  return (
    <div
      role={role}
      className={classNames(
        'flex flex-wrap items-start gap-x-3 gap-y-2 rounded-lg border px-3.5 py-2.5 [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0',
        looks[tone].box,
      )}
    >
      {looks[tone].icon}
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-medium">{title}</p>
        {children ? <div className="text-ink/85">{children}</div> : null}
      </div>
      {action}
    </div>
  )
}
