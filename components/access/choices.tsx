export type Choice<V extends string> = { value: V; name: string; says: string }

type ChoicesProps<V extends string> = {
  legend: string
  name: string
  choices: readonly Choice<V>[]
  value: V
  onChange: (value: V) => void
}

/** One of a few, each with its consequence in one sentence. */
export function Choices<V extends string>({ legend, name, choices, value, onChange }: ChoicesProps<V>) {
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 font-medium">{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="flex items-start gap-3">
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
            className="mt-0.5 size-5 shrink-0 accent-accent"
          />
          <span>
            <span className="font-medium">{choice.name}</span>
            <span className="block text-muted">{choice.says}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
