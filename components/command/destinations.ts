import type { Found, FoundDesk, FoundPerson } from '@/lib/contract/search'
import { deskAddress } from '@/lib/desks/address'
import { personAddress } from '@/lib/people/address'
import { personName } from '../activity/names'
import { findSettings } from '../settings/groups'
import type { PageLink } from '../shell/pages'
import type { Destination } from './acts'
import { actsAnywhere } from './acts-anywhere'
import { actsFor } from './acts-for'
import type { MayDo } from './may-do'
import { commandWords } from '@/words/command'
import { commonWords } from '@/words/common'
import { shellWords } from '@/words/shell'

export type DestinationGroup = { value: string; items: Destination[] }

/** People first: they are asked about most. Groups without anything are left out. */
export function destinationsFor(
  text: string,
  { people, desks }: Found,
  pages: readonly PageLink[],
  may: MayDo,
): DestinationGroup[] {
  const words = text.toLowerCase().trim()
  const fits = ({ label }: { label: string }) => label.toLowerCase().includes(words)
  return [
    { value: commonWords().people, items: people.map(toPerson) },
    { value: commonWords().desks, items: desks.map(toDesk) },
    { value: commonWords().actions, items: actsFor({ people, desks }, may) },
    { value: commandWords().pages, items: allPages(pages).filter(fits) },
    { value: shellWords().pages.settings, items: may.administer && words !== '' ? settingsFor(words) : [] },
    { value: commandWords().more, items: actsAnywhere(may).filter(fits) },
  ].filter(({ items }) => items.length > 0)
}

const allPages = (pages: readonly PageLink[]): Destination[] =>
  [
    ...pages,
    { href: '/plans', label: shellWords().floorPlans },
    { href: '/account', label: shellWords().yourAccount },
  ].map((page) => ({ ...page, detail: '' }))

const settingsFor = (words: string): Destination[] =>
  findSettings(words).map(({ page, finds: [best = ''] }) => {
    return { href: `/settings/${page.id}`, label: page.title, detail: best }
  })

function toPerson({ pbx, extension, name, desk }: FoundPerson): Destination {
  const who = { href: personAddress(pbx, extension), label: personName(extension, name) }
  if (!desk) return { ...who, detail: commonWords().notLoggedIn }
  return { ...who, detail: deskName(desk), ...(desk.until !== null && { until: desk.until }) }
}

const toDesk = (desk: FoundDesk): Destination => {
  return { href: deskAddress(desk.pbx, desk.number), label: deskName(desk), detail: desk.location }
}

const deskName = ({ number, label }: Pick<FoundDesk, 'number' | 'label'>): string =>
  label ? `${label} (${number})` : commonWords().phoneOf(number)
