import type { ReactNode } from 'react'

/** What stands where nothing is yet: why, and how to begin. */
export function EmptyState({
  icon,
  title,
  children,
  action,
}: {
  icon: ReactNode
  title: string
  children: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="flex flex-col items-center gap-3 rounded-xl border border-dashed border-control/50 px-6 py-14 text-center">
      <div
        className="grid size-11 place-items-center rounded-full bg-accent-soft text-accent [&_svg]:size-5"
        aria-hidden
      >
        {icon}
      </div>
      <h2 className="text-base font-semibold">{title}</h2>
      <div className="max-w-md text-muted">{children}</div>
      {action}
    </div>
  )
}
