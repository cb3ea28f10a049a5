import type { Found, FoundDesk, FoundPerson } from '@/lib/contract/search'
import { personAddress } from '@/lib/people/address'
import { personName } from '../activity/names'
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
      items: desks.map((desk) => ({
        href: `/?${new URLSearchParams({ search: desk.number, pbx: desk.pbx })}`,
        label: deskName(desk),
        detail: desk.location,
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
  label: personName(person.extension, person.name),
  detail: person.desk?.until === null ? deskName(person.desk) : 'Not logged in',
})

const deskName = ({ number, label }: Pick<FoundDesk, 'number' | 'label'>): string =>
  label ? `${label} (${number})` : `Phone ${number}`
