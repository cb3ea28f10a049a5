import type { FactType } from '@/lib/contract/events'
import type { SettingsGroup } from '@/lib/contract/settings'
import { settingsPagesWords } from '@/words/settings-pages'

/** A page of settings. What it shows is in app/settings/settings-sections.ts, under the same id. */
type Facts = {
  /** In its address. */
  id: string
  /** Whether each PBX has its own. */
  ofPbx: boolean
  /** The groups of settings that are saved there. */
  groups: readonly SettingsGroup[]
  /** What else is changed there: the events that say so. */
  changes: readonly FactType[]
}

/** Every page of settings, in the order of the list. */
export const settingsPages = [
  {
    id: 'pbxes',
    ofPbx: true,
    groups: [],
    changes: ['pbx.added', 'pbx.changed', 'pbx.removed'],
  },
  {
    id: 'routing',
    ofPbx: true,
    groups: ['routing', 'brake'],
    changes: [],
  },
  {
    id: 'automatic-logout',
    ofPbx: true,
    groups: [],
    changes: ['logout_rule.set', 'logout_rule.cleared'],
  },
  {
    id: 'free-desks',
    ofPbx: true,
    groups: [],
    changes: ['free_desks.set'],
  },
  {
    id: 'following',
    ofPbx: true,
    groups: ['following', 'forwards'],
    changes: [],
  },
  {
    id: 'pins',
    ofPbx: true,
    groups: ['pins'],
    changes: [],
  },
  {
    id: 'actions',
    ofPbx: true,
    groups: ['actions'],
    changes: [],
  },
  {
    id: 'own-pages',
    ofPbx: true,
    groups: ['ownPage'],
    changes: [],
  },
  {
    id: 'walls',
    ofPbx: true,
    groups: [],
    changes: ['wall.added', 'wall.changed', 'wall.revoked'],
  },
  {
    id: 'history',
    ofPbx: true,
    groups: ['calls', 'general', 'reports'],
    changes: [],
  },
  {
    id: 'updates',
    ofPbx: false,
    groups: ['updates'],
    changes: [],
  },
  {
    id: 'sign-in',
    ofPbx: false,
    groups: [],
    changes: ['single_sign_on.changed', 'single_sign_on.removed'],
  },
  {
    id: 'tokens',
    ofPbx: false,
    groups: [],
    changes: ['token.created', 'token.revoked'],
  },
  {
    id: 'webhooks',
    ofPbx: false,
    groups: [],
    changes: ['webhook.added', 'webhook.changed', 'webhook.removed', 'webhook.stopped'],
  },
] as const satisfies readonly Facts[]

export type SettingsPageId = (typeof settingsPages)[number]['id']

type Words = {
  title: string
  /** What it is for, in one sentence. */
  says: string
  /** What is set there, in the words in which people look for it. */
  finds: readonly string[]
}
export type SettingsPage = Facts & Words & { id: SettingsPageId }

function withWords(page: (typeof settingsPages)[number]): SettingsPage {
  const words: Record<SettingsPageId, Words> = settingsPagesWords()
  return { ...page, ...words[page.id] }
}

/** null: there is no such page. */
export function settingsPageOf(id: string): SettingsPage | null {
  const page = settingsPages.find((one) => one.id === id)
  return page ? withWords(page) : null
}

export type FoundSettings = { page: SettingsPage; finds: readonly string[] }

/** The pages in which every word of the search is, and what it was found by; all of them without a search. */
export function findSettings(search: string): FoundSettings[] {
  const pages = settingsPages.map(withWords)
  const sought = search.toLowerCase().split(/\s+/).filter(Boolean)
  if (sought.length === 0) return pages.map((page) => ({ page, finds: [] }))
  const fits = (text: string) => sought.every((word) => text.toLowerCase().includes(word))
  return pages.flatMap((page) => {
    const finds = page.finds.filter(fits)
    return finds.length > 0 || fits(`${page.title} ${page.says}`) ? [{ page, finds }] : []
  })
}
