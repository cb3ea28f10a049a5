import { useId, type ReactNode } from 'react'

/** One subject of a calm page. */
export function Section({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="grid gap-4 rounded-xl border bg-surface p-5">
      <div>
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        {lead ? <p className="mt-0.5 max-w-2xl text-muted">{lead}</p> : null}
      </div>
      {children}
    </section>
  )
}
