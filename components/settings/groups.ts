import type { FactType } from '@/lib/contract/events'
import type { SettingsGroup } from '@/lib/contract/settings'

/** A page of settings. What it shows is in app/settings/settings-sections.ts, under the same id. */
export type SettingsPage = {
  /** In its address. */
  id: string
  title: string
  /** What it is for, in one sentence. */
  says: string
  /** What is set there, in the words in which people look for it. */
  finds: readonly string[]
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
    title: 'PBXs',
    says: 'How each PBX is reached, whether it is connected, and the codes that people dial there.',
    finds: ['PBX connection', 'AMI', 'ARI', 'Feature codes', 'Card for desks'],
    ofPbx: true,
    groups: [],
    changes: ['pbx.added', 'pbx.changed', 'pbx.removed'],
  },
  {
    id: 'routing',
    title: 'Routing',
    says: 'How a person’s calls reach the desk, and when repairs wait for an administrator.',
    finds: ['Device assignment', 'Call forward', 'Ring a person’s own phones too', 'Safety brake'],
    ofPbx: true,
    groups: ['routing', 'brake'],
    changes: [],
  },
  {
    id: 'automatic-logout',
    title: 'Automatic logout',
    says: 'Who is logged out without doing anything, and when.',
    finds: ['Log out at a time of day', 'Log out after some hours', 'Log out without calls', 'Rules'],
    ofPbx: true,
    groups: [],
    changes: ['logout_rule.set', 'logout_rule.cleared'],
  },
  {
    id: 'free-desks',
    title: 'Free desks',
    says: 'What a desk may do while nobody is logged in there.',
    finds: ['Internal and emergency calls only', 'Calls from free desks'],
    ofPbx: true,
    groups: [],
    changes: ['free_desks.set'],
  },
  {
    id: 'following',
    title: 'What follows the person',
    says: 'What goes with a person from desk to desk, besides their calls.',
    finds: ['Message lamp', 'Leave queues', 'Forwards', 'Do not disturb'],
    ofPbx: true,
    groups: ['following', 'forwards'],
    changes: [],
  },
  {
    id: 'pins',
    title: 'PINs',
    says: 'How many wrong PINs lock, for how long, and which PINs are refused.',
    finds: ['Wrong PINs', 'Locks', 'Trivial PINs'],
    ofPbx: true,
    groups: ['pins'],
    changes: [],
  },
  {
    id: 'actions',
    title: 'Actions',
    says: 'Who may log others in, and whether people call from the browser.',
    finds: ['Log somebody in', 'Click to call', 'Front desk', 'Managers'],
    ofPbx: true,
    groups: ['actions'],
    changes: [],
  },
  {
    id: 'own-pages',
    title: 'Own pages',
    says: 'Whether people log in and out in a browser, with extension and PIN.',
    finds: ['Log in by QR code', 'Sign in with a PIN', '/me'],
    ofPbx: true,
    groups: ['ownPage'],
    changes: [],
  },
  {
    id: 'walls',
    title: 'Walls',
    says: 'Screens that show who is where to everybody who passes, each with a link of its own.',
    finds: ['TV', 'Wall mode', 'Links of walls', 'Kiosk'],
    ofPbx: true,
    groups: [],
    changes: ['wall.added', 'wall.changed', 'wall.revoked'],
  },
  {
    id: 'history',
    title: 'History and reports',
    says: 'Which calls are written down, who sees reports of single people, and how long anything is kept.',
    finds: [
      'Call history',
      'Retention',
      'Days that activity is kept',
      'Days that sessions are kept',
      'Reports',
      'Privacy',
    ],
    ofPbx: true,
    groups: ['calls', 'general', 'reports'],
    changes: [],
  },
  {
    id: 'sign-in',
    title: 'Sign-in',
    says: 'Whether people sign in with the account of their organisation.',
    finds: ['Single sign-on', 'OpenID Connect', 'Keycloak', 'Entra ID', 'Google', 'Authentik', 'Groups and roles'],
    ofPbx: false,
    groups: [],
    changes: ['single_sign_on.changed', 'single_sign_on.removed'],
  },
  {
    id: 'tokens',
    title: 'API tokens',
    says: 'Which other programs may use Hot Desk, and what each of them may do.',
    finds: ['REST API', 'Bearer tokens', 'Scopes', 'OpenAPI'],
    ofPbx: false,
    groups: [],
    changes: ['token.created', 'token.revoked'],
  },
  {
    id: 'webhooks',
    title: 'Webhooks',
    says: 'Other programs to which events are sent as soon as they happen.',
    finds: ['Send events', 'Door signs', 'Chat', 'Standard Webhooks'],
    ofPbx: false,
    groups: [],
    changes: ['webhook.added', 'webhook.changed', 'webhook.removed', 'webhook.stopped'],
  },
] as const satisfies readonly SettingsPage[]

export type SettingsPageId = (typeof settingsPages)[number]['id']

/** null: there is no such page. */
export const settingsPageOf = (id: string): (SettingsPage & { id: SettingsPageId }) | null =>
  settingsPages.find((page) => page.id === id) ?? null

export type FoundSettings = { page: SettingsPage; finds: readonly string[] }

/** The pages in which every word of the search is, and what it was found by; all of them without a search. */
export function findSettings(search: string, pages: readonly SettingsPage[] = settingsPages): FoundSettings[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return pages.map((page) => ({ page, finds: [] }))
  const fits = (text: string) => words.every((word) => text.toLowerCase().includes(word))
  return pages.flatMap((page) => {
    const finds = page.finds.filter(fits)
    return finds.length > 0 || fits(`${page.title} ${page.says}`) ? [{ page, finds }] : []
  })
}
