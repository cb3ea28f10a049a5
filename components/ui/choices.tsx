export type Choice<V extends string> = { value: V; name: string; says: string }

type ChoicesProps<V extends string> = {
  legend: string
  /** For people who see the heading above, which says the same. */
  isLegendHidden?: boolean
  name: string
  choices: readonly Choice<V>[]
  value: V
  onChange: (value: V) => void
}

/** One of a few, each with its consequence in one sentence. */
export function Choices<V extends string>(props: ChoicesProps<V>) {
  const { legend, isLegendHidden = false, name, choices, value, onChange } = props
  return (
    <fieldset className="grid gap-3">
      <legend className={isLegendHidden ? 'sr-only' : 'mb-2 font-medium'}>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="flex items-start gap-3">
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
            className={box}
          />
          <Words name={choice.name} says={choice.says} />
        </label>
      ))}
    </fieldset>
  )
}

type OptionProps = { name: string; title: string; says: string; isOn: boolean; isHidden?: boolean }

/** What may be on or off, with its consequence in one sentence. */
export function Option({ name, title, says, isOn, isHidden = false }: OptionProps) {
  return (
    <label className={isHidden ? 'hidden' : 'flex items-start gap-3'}>
      <input type="checkbox" name={name} defaultChecked={isOn} className={box} />
      <Words name={title} says={says} />
    </label>
  )
}

const box = 'mt-0.5 size-5 shrink-0 accent-accent'

function Words({ name, says }: { name: string; says: string }) {
  return (
    <span>
      <span className="font-medium">{name}</span>
      <span className="block text-muted">{says}</span>
    </span>
  )
}
