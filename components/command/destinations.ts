import type { Found, FoundPerson } from '@/lib/contract/search'
import { personAddress } from '@/lib/people/address'
import type { PageLink } from '../shell/pages'

/** Where somebody may go: `label` is what they read, `detail` what tells it from others. */
export type Destination = { href: string; label: string; detail: string }
export type DestinationGroup = { value: string; items: Destination[] }

/** People first: they are asked about most. Groups without anything are left out. */
export function destinationsFor(
  text: string,
  { people, desks }: Found,
  pages: readonly PageLink[],
): DestinationGroup[] {
  const words = text.toLowerCase().trim()
  return [
    { value: 'People', items: people.map(toPerson) },
    {
      value: 'Desks',
      items: desks.map(({ pbx, number, label, location }) => ({
        href: `/?${new URLSearchParams({ search: number, pbx })}`,
        label: label ? `${label} (${number})` : `Phone ${number}`,
        detail: location,
      })),
    },
    {
      value: 'Pages',
      items: [...pages, { href: '/account', label: 'Your account' }]
        .filter(({ label }) => label.toLowerCase().includes(words))
        .map((page) => ({ ...page, detail: '' })),
    },
  ].filter(({ items }) => items.length > 0)
}

const toPerson = (person: FoundPerson): Destination => ({
  href: personAddress(person.pbx, person.extension),
  label: person.name ? `${person.name} (${person.extension})` : person.extension,
  detail: whereIs(person),
})

function whereIs({ desk }: FoundPerson): string {
  if (desk?.until !== null) return 'Not logged in'
  return desk.label ? `${desk.label} (${desk.number})` : `Phone ${desk.number}`
}
