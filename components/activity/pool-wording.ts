import type { RuleDetails } from '@/lib/contract/access'
import { ruleInWords } from '@/lib/contract/access-words'
import { mayWords } from '@/lib/contract/free-desk-words'
import { consequence } from '@/lib/contract/logout-rule-words'
import { eventsWords } from '@/words/events'
import { type About, good, type Of, plain, warning, type Wordings } from './sentence'

/** What became of phones, places and the rules for them. */
export const ofPool = {
  'phone.added': (_, { desk, by }) => plain(eventsWords().phoneAdded(desk, by)),
  'phone.changed': (_, { desk, by }) => plain(eventsWords().phoneChanged(desk, by)),
  'phone.removed': (_, { desk, by }) => plain(eventsWords().phoneRemoved(desk, by)),
  'location.added': ({ data }, { by }) => plain(eventsWords().locationAdded(data.name, by)),
  'location.changed': (event, { by }) => plain(locationChange(event, by)),
  'location.merged': ({ data }, { by }) => plain(eventsWords().locationMerged(data.name, data.into, by)),
  'location.deleted': ({ data }, { by }) => plain(eventsWords().locationDeleted(data.name, by)),
  'floor.added': ({ data }, { by }) => plain(eventsWords().floorAdded(floorOf(data), by)),
  'floor.changed': (event, { by }) => plain(floorChange(event, by)),
  'floor.removed': ({ data }, { by }) => plain(eventsWords().floorRemoved(floorOf(data), by)),
  'floor.plan_set': ({ data }, { by }) => plain(eventsWords().floorPlanSet(floorOf(data), by)),
  'floor.plan_removed': ({ data }, { by }) => plain(eventsWords().floorPlanRemoved(floorOf(data), by)),
  'floor.desk_placed': ({ data }, { desk, by }) => {
    const { deskMoved, deskPlaced } = eventsWords()
    return plain((data.isMoved ? deskMoved : deskPlaced)(desk, floorOf(data), by))
  },
  'floor.desk_taken_off': ({ data }, { desk, by }) => plain(eventsWords().deskTakenOff(desk, floorOf(data), by)),
  'group.added': ({ data }, { by }) => plain(eventsWords().groupAdded(data.name, by)),
  'group.changed': ({ data }, { by }) => plain(eventsWords().groupChanged(data.before.name, by)),
  'group.deleted': ({ data }, { by }) => plain(eventsWords().groupDeleted(data.name, by)),
  'access_rule.added': ({ data }, about) =>
    plain(eventsWords().accessRuleAdded(ruled(data, data.rule, about), about.by)),
  'access_rule.changed': ({ data }, about) =>
    plain(eventsWords().accessRuleChanged(ruled(data, data.after, about), about.by)),
  'access_rule.deleted': ({ data }, about) =>
    plain(eventsWords().accessRuleDeleted(ruled(data, data.rule, about), about.by)),
  'number.excluded': ({ extension }, { by }) => plain(eventsWords().numberExcluded(numberOf(extension), by)),
  'number.included': ({ extension }, { by }) => plain(eventsWords().numberIncluded(numberOf(extension), by)),
  'logout_rule.set': ({ data }, { by }) => plain(eventsWords().logoutRuleSet(withoutStop(consequence(data)), by)),
  'logout_rule.cleared': ({ data }, { by }) =>
    plain(eventsWords().logoutRuleCleared(withoutStop(consequence(data)), by)),
  'free_desks.set': (event, { by }) => plain(freeDesksSet(event, by)),
  'free_desks.opened': () => warning(eventsWords().freeDesksOpened),
  'free_desks.restricted': () => good(eventsWords().freeDesksRestricted),
} satisfies Partial<Wordings>

function locationChange({ data: { before, after } }: Of<'location.changed'>, by: string): string {
  const words = eventsWords()
  if (before.name !== after.name) return words.locationRenamed(before.name, after.name, by)
  return words.locationZone(after.name, after.timeZone ?? words.zoneOfWorker, by)
}

const floorOf = ({ location, floor }: { location: string; floor: string }) => `${floor}, ${location}`

function floorChange({ data: { location, before, after } }: Of<'floor.changed'>, by: string): string {
  const words = eventsWords()
  const floor = floorOf({ location, floor: before.name })
  return before.name === after.name ? words.floorMoved(floor, by) : words.floorRenamed(floor, after.name, by)
}

const ruled = ({ group }: { group: string | null }, rule: RuleDetails, { who }: About) =>
  `${group ?? who} ${ruleInWords(rule)}`

const numberOf = (extension: string | null) => extension ?? eventsWords().aNumber

const withoutStop = (text: string) => text.replace(/\.$/, '')

function freeDesksSet({ data: { location, may } }: Of<'free_desks.set'>, by: string): string {
  const words = eventsWords()
  const where = location === '' ? words.freeDesks : words.freeDesksAt(location)
  if (may === null) return words.freeDesksReset(where, by)
  return words.freeDesksSet(where, withoutStop(mayWords()[may]), by)
}
