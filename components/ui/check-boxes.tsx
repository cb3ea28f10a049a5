type CheckBoxesProps<V extends string> = {
  legend: string
  hint?: string
  error?: string | undefined
  values: readonly V[]
  nameOf?: (value: V) => string
  chosen: readonly V[]
  onChange: (chosen: V[]) => void
}

/** Several of a few. */
export function CheckBoxes<V extends string>(props: CheckBoxesProps<V>) {
  const { legend, hint, error, values, nameOf = String, chosen, onChange } = props
  const toggle = (value: V, isOn: boolean) =>
    onChange(values.filter((one) => (one === value ? isOn : chosen.includes(one))))
  if (values.length === 0) return null
  return (
    <fieldset>
      <legend className="font-medium">{legend}</legend>
      {hint ? <p className="text-[0.8125rem] text-muted">{hint}</p> : null}
      <div className="mt-1.5 flex flex-wrap gap-x-4 gap-y-2">
        {values.map((value) => (
          <label key={value} className="flex items-center gap-2 pointer-coarse:min-h-11">
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
      {error ? (
        <p role="alert" className="mt-1.5 text-[0.8125rem] font-medium text-danger">
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}
