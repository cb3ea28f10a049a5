import type { SettingsGroup } from '@/lib/contract/settings'
import { eventsWords } from '@/words/events'
import { listed } from '@/words/numbers'
import { good, type Of, plain, warning, type Wordings } from './sentence'

/** What became of PBXs, of settings, and of what is kept. */
export const ofPbx = {
  'drift.repaired': ({ data, phone }, { desk }) => {
    const { repaired, deskRepaired } = eventsWords()
    return warning(phone === null ? repaired(data.changeCount) : deskRepaired(desk, data.changeCount))
  },
  'plan.held': ({ data }) => warning(eventsWords().repairsHeld(data.phoneCount)),
  'plan.applied': (_, { by }) => good(eventsWords().repairsApplied(by)),
  'pbx.connected': ({ data: { link, drops } }) => {
    const { links, connected, connectedAfter } = eventsWords()
    return good(drops === 0 ? connected(links[link]) : connectedAfter(links[link], drops))
  },
  'pbx.disconnected': ({ data }) => warning(eventsWords().disconnected(eventsWords().links[data.link])),
  'pbx.added': ({ data }, { by }) => plain(eventsWords().pbxAdded(data.name, by)),
  'pbx.changed': (event, { by }) => plain(pbxChanged(event, by)),
  'pbx.removed': ({ data }, { by }) => plain(eventsWords().pbxRemoved(data.name, by)),
  'settings.changed': ({ data }, { by }) => plain(eventsWords().settingsChanged(settingsName(data.group), by)),
  'health_check.finished': ({ data: { problems, warnings } }, { by }) => ({
    text: eventsWords().healthChecked(problems, warnings, by),
    tone: problems > 0 ? 'warning' : 'plain',
  }),
  'events.deleted': ({ data }) => plain(eventsWords().eventsDeleted(data.count, data.keptDays)),
  'sessions.deleted': ({ data }) => plain(eventsWords().sessionsDeleted(data.count, data.days)),
  'sessions.forgotten': ({ data }) => plain(eventsWords().sessionsForgotten(data.count, data.days)),
} satisfies Partial<Wordings>

function pbxChanged({ pbx, data: { fields } }: Of<'pbx.changed'>, by: string): string {
  const { pbxParts, pbxChanged: changed } = eventsWords()
  const isOne = fields.length === 1 && fields[0] !== 'secrets'
  return changed(listed(fields.map((field) => pbxParts[field])), pbx ?? '', { isOne, by })
}

function settingsName(group: SettingsGroup | undefined): string {
  const names: Record<SettingsGroup, string> = eventsWords().settings
  return group === undefined ? eventsWords().settingsOfSome : names[group]
}
