/** Of a page of settings that is more than one form. */
export function SectionHead({ title, lead }: { title: string; lead: string }) {
  return (
    <div>
      <h2 className="font-semibold">{title}</h2>
      <p className="mt-0.5 max-w-2xl text-muted">{lead}</p>
    </div>
  )
}
