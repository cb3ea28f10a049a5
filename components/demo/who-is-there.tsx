import type { DemoDesk } from '@/lib/demo/demo-desks'
import { demoWords } from '@/words/demo'
import { Section } from '../ui/section'

export type Person = { number: string; name: string; pin: string }

type WhoIsThereProps = { desks: readonly DemoDesk[]; people: readonly Person[] }

/** What to try, and with whose extension and PIN. These people exist in the demo alone. */
export function WhoIsThere({ desks, people }: WhoIsThereProps) {
  const words = demoWords()
  const [first = '', second = ''] = desks.map(({ number, label }) => label || words.desk(number))
  const [alice] = people
  return (
    <Section title={words.tryIt} lead={words.tryItLead}>
      <ol className="grid list-decimal gap-1.5 pl-5">
        {alice ? <Step of={words.logIn(first, alice)} /> : null}
        {alice ? <Step of={words.callThem(second, first, alice.number)} /> : null}
        <Step of={words.logOut(first)} />
      </ol>
      <ul aria-label={words.people} className="grid gap-1 sm:grid-cols-2">
        {people.map(({ number, name, pin }) => (
          <li key={number} className="flex gap-3 tabular-nums">
            <span className="w-10 font-medium">{number}</span>
            <span className="min-w-0 flex-1 truncate">{name}</span>
            <span className="text-muted">{words.pin(pin)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Step = ({ of }: { of: readonly string[] }) => (
  <li>{of.map((piece, index) => (index % 2 === 1 ? <b key={index}>{piece}</b> : piece))}</li>
)
