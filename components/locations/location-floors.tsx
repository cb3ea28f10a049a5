import Link from 'next/link'
import type { Floor } from '@/lib/contract/floors'
import { planAddress } from '@/lib/floors/address'
import { Section } from '../ui/section'
import { locationsWords } from '@/words/locations'
import { plansWords } from '@/words/plans'
import { shellWords } from '@/words/shell'

/** The floors of a location, each with the way to its plan. */
export function LocationFloors({ floors, isAdmin }: { floors: readonly Floor[]; isAdmin: boolean }) {
  const words = plansWords()
  return (
    <Section title={shellWords().floorPlans}>
      {floors.length === 0 ? <p className="text-muted">{locationsWords().page.noFloors}</p> : null}
      <ul className="grid gap-1.5">
        {floors.map(({ id, name, plan, desks }) => (
          <li key={id} data-floor={name} className="wrap-anywhere">
            {plan ? (
              <Link href={planAddress(id)} prefetch={false} className="underline underline-offset-4">
                {name}
              </Link>
            ) : (
              name
            )}{' '}
            <span className="text-muted">{plan ? words.onItsPlan(desks.length) : words.noPlanYet}</span>
          </li>
        ))}
      </ul>
      {isAdmin ? (
        <Link href="/plans" prefetch={false} className="justify-self-start underline underline-offset-4">
          {locationsWords().page.changeFloors}
        </Link>
      ) : null}
    </Section>
  )
}
