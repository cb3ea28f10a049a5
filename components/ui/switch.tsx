type SwitchProps = {
  title: string
  /** Its consequence in one sentence. */
  says: string
  isOn: boolean
  onChange: (on: boolean) => void
}

/** What takes effect at once, unlike the fields of a form. */
export function Switch({ title, says, isOn, onChange }: SwitchProps) {
  return (
    <label className="flex items-start gap-3 border-t pt-4">
      <input
        type="checkbox"
        role="switch"
        className="mt-0.5 size-5 shrink-0 accent-accent"
        checked={isOn}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span>
        <span className="font-medium">{title}</span>
        <span className="block text-[0.8125rem] text-muted">{says}</span>
      </span>
    </label>
  )
}
