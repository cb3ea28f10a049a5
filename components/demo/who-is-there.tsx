import type { DemoDesk } from '@/lib/demo/demo-desks'
import { Section } from '../ui/section'

export type Person = { number: string; name: string; pin: string }

type WhoIsThereProps = { desks: readonly DemoDesk[]; people: readonly Person[] }

/** What to try, and with whose extension and PIN. These people exist in the demo alone. */
export function WhoIsThere({ desks, people }: WhoIsThereProps) {
  const [first, second] = desks.map(({ number, label }) => label || `desk ${number}`)
  const [alice] = people
  return (
    <Section
      title="Try it"
      lead="Once the focus is in a phone, the keyboard’s digits are its keys; C calls and answers, Esc hangs up."
    >
      <ol className="grid list-decimal gap-1.5 pl-5">
        <li>
          At {first}, dial <b>*11</b>. A voice asks for an “agent number”: press <b>{alice?.number}#</b>, then the PIN{' '}
          <b>{alice?.pin}#</b>. {alice?.name} sits there now.
        </li>
        <li>
          At {second}, call <b>{alice?.number}</b>. It rings at {first}: answer.
        </li>
        <li>
          At {first}, dial <b>*12</b>. It is a free desk again.
        </li>
      </ol>
      <ul aria-label="People of the demo" className="grid gap-1 sm:grid-cols-2">
        {people.map(({ number, name, pin }) => (
          <li key={number} className="flex gap-3 tabular-nums">
            <span className="w-10 font-medium">{number}</span>
            <span className="min-w-0 flex-1 truncate">{name}</span>
            <span className="text-muted">PIN {pin}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
