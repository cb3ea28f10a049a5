type CheckBoxesProps<V extends string> = {
  legend: string
  hint: string
  values: readonly V[]
  nameOf?: (value: V) => string
  chosen: readonly V[]
  onChange: (chosen: V[]) => void
}

/** Several of a few. */
export function CheckBoxes<V extends string>(props: CheckBoxesProps<V>) {
  const { legend, hint, values, nameOf = String, chosen, onChange } = props
  const toggle = (value: V, isOn: boolean) =>
    onChange(values.filter((one) => (one === value ? isOn : chosen.includes(one))))
  if (values.length === 0) return null
  return (
    <fieldset>
      <legend className="font-medium">{legend}</legend>
      <p className="text-[0.8125rem] text-muted">{hint}</p>
      <div className="mt-1.5 flex flex-wrap gap-x-4 gap-y-2">
        {values.map((value) => (
          <label key={value} className="flex items-center gap-2">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ target }) => toggle(value, target.checked)}
              className="size-5 shrink-0 accent-accent"
            />
            <span className="wrap-anywhere">{nameOf(value)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
