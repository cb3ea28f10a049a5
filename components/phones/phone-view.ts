import type { Desk } from '@/lib/contract/board'
import { deskWarnings, desksOfView, readDeskView, searched } from '../board/desk-view'

export const shows = ['all', 'attention', 'unregistered', 'unused'] as const
/** Which phones the list shows. */
export type Show = (typeof shows)[number]

export const sorts = ['number', 'label', 'location', 'owner', 'added'] as const
export type Sort = (typeof sorts)[number]

/** Stands for phones without a location. */
export const nowhere = '-'

/** `pbx` and `location`: '' for all of them. */
export type PhoneView = { search: string; pbx: string; location: string; show: Show; sort: Sort; isDescending: boolean }

/** Reads the view out of the page's address, where `-label` is by label the other way round; anything unknown is the default. */
export function readPhoneView(params: Record<string, string | string[] | undefined>): PhoneView {
  const text = (name: string) => (typeof params[name] === 'string' ? params[name] : '')
  const sort = text('sort')
  return {
    search: text('search').slice(0, 100),
    pbx: text('pbx'),
    location: text('location'),
    show: shows.find((show) => show === text('show')) ?? 'all',
    sort: sorts.find((one) => one === sort.replace(/^-/, '')) ?? 'number',
    isDescending: sort.startsWith('-'),
  }
}

/** The same as parts of an address; '' for what is the default. */
export function addressOfView({ sort, isDescending, show, ...rest }: PhoneView): Record<string, string> {
  const order = `${isDescending ? '-' : ''}${sort}`
  return { ...rest, show: show === 'all' ? '' : show, sort: order === 'number' ? '' : order }
}

/** What only the database knows of phones, by their ids; null: it was not asked. */
export type PhoneFacts = {
  /** Nobody has ever logged in there. */
  unused: readonly string[] | null
  /** In the order in which they were added, the first one first. */
  added: readonly string[] | null
  unusedCount: number
}

/** The phones of the PBX and the location that the view is about. */
export function phonesOfPlace(phones: readonly Desk[], { pbx, location }: PhoneView): readonly Desk[] {
  const there = desksOfView(phones, pbx)
  if (location === '') return there
  return there.filter((phone) => phone.location === (location === nowhere ? '' : location))
}

/** Those to show, in their order. */
export function shownPhones(phones: readonly Desk[], view: PhoneView, facts: PhoneFacts): readonly Desk[] {
  const isShown = filterOf(view.show, facts)
  const fitting = searched(phonesOfPlace(phones, view), { ...readDeskView({}), search: view.search })
  const shown = view.show === 'all' ? fitting : fitting.filter(isShown)
  return sorted(shown, view, facts)
}

/** How many each filter would show. */
export function countPhones(phones: readonly Desk[], view: PhoneView, facts: PhoneFacts): Record<Show, number> {
  const there = phonesOfPlace(phones, view)
  const count = (show: Show) => there.filter(filterOf(show, facts)).length
  const unused = facts.unused === null ? facts.unusedCount : count('unused')
  return { all: there.length, attention: count('attention'), unregistered: count('unregistered'), unused }
}

function filterOf(show: Show, { unused }: PhoneFacts): (phone: Desk) => boolean {
  switch (show) {
    case 'all':
      return () => true
    case 'attention':
      return (phone) => deskWarnings(phone).length > 0
    case 'unregistered':
      return ({ line, onPbx }) => onPbx === false || line === 'unregistered'
    case 'unused': {
      const ids = new Set(unused)
      // Somebody may be there since the database was asked.
      return ({ id, session }) => session === null && ids.has(id)
    }
  }
}

const natural = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** They come in the order of numbers. */
function sorted(phones: readonly Desk[], { sort, isDescending }: PhoneView, facts: PhoneFacts): readonly Desk[] {
  if (sort === 'number') return isDescending ? phones.toReversed() : phones
  const textOf = keyOf(sort, facts)
  const texts = new Map(phones.map((phone) => [phone.id, textOf(phone)]))
  const way = isDescending ? -1 : 1
  return phones.toSorted((a, b) => {
    const [one, other] = [texts.get(a.id) ?? '', texts.get(b.id) ?? '']
    // What is not given comes last, whichever way.
    return Number(one === '') - Number(other === '') || way * natural.compare(one, other)
  })
}

function keyOf(sort: Exclude<Sort, 'number'>, { added }: PhoneFacts): (phone: Desk) => string {
  if (sort === 'owner') return ({ owner, ownerName }) => ownerName || owner
  if (sort !== 'added') return (phone) => phone[sort]
  const places = new Map((added ?? []).map((id, place) => [id, String(place)]))
  // What the database has not named yet has just been added.
  return ({ id }) => places.get(id) ?? String(places.size)
}
