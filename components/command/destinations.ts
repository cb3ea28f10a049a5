import type { Found, FoundDesk, FoundPerson } from '@/lib/contract/search'
import { deskAddress } from '@/lib/desks/address'
import { personAddress } from '@/lib/people/address'
import { personName } from '../activity/names'
import type { PageLink } from '../shell/pages'
import { commandWords } from '@/words/command'
import { commonWords } from '@/words/common'
import { shellWords } from '@/words/shell'

/** Where somebody may go: `label` is what they read, `detail` what distinguishes it from others. */
export type Destination = { href: string; label: string; detail: string }
export type DestinationGroup = { value: string; items: Destination[] }

/** What the viewer may do for people, as far as their role says. */
export type MayDo = { logOut: boolean; move: boolean }

/** People first: they are asked about most. Groups without anything are left out. */
export function destinationsFor(
  text: string,
  { people, desks }: Found,
  pages: readonly PageLink[],
  may: MayDo,
): DestinationGroup[] {
  const words = text.toLowerCase().trim()
  return [
    { value: commonWords().people, items: people.map(toPerson) },
    {
      value: commonWords().desks,
      items: desks.map((desk) => ({
        href: deskAddress(desk.pbx, desk.number),
        label: deskName(desk),
        detail: desk.location,
      })),
    },
    { value: commonWords().actions, items: actionsFor(people, may) },
    {
      value: commandWords().pages,
      items: [
        ...pages,
        { href: '/plans', label: shellWords().floorPlans },
        { href: '/account', label: shellWords().yourAccount },
      ]
        .filter(({ label }) => label.toLowerCase().includes(words))
        .map((page) => ({ ...page, detail: '' })),
    },
  ].filter(({ items }) => items.length > 0)
}

/** Of the best match alone: a list of actions for many people would hide the people. */
function actionsFor([best]: readonly FoundPerson[], may: MayDo): Destination[] {
  if (best?.desk?.until !== null) return []
  const words = commandWords()
  const address = personAddress(best.pbx, best.extension)
  const [name, detail] = [best.name || best.extension, deskName(best.desk)]
  return [
    ...(may.move ? [{ href: `${address}?do=move`, label: words.move(name), detail }] : []),
    ...(may.logOut ? [{ href: `${address}?do=log-out`, label: words.logOut(name), detail }] : []),
  ]
}

const toPerson = (person: FoundPerson): Destination => ({
  href: personAddress(person.pbx, person.extension),
  label: personName(person.extension, person.name),
  detail: person.desk?.until === null ? deskName(person.desk) : commonWords().notLoggedIn,
})

const deskName = ({ number, label }: Pick<FoundDesk, 'number' | 'label'>): string =>
  label ? `${label} (${number})` : commonWords().phoneOf(number)
