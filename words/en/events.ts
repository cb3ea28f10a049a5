import { count, grouped } from './count.ts'

const entries = (n: number) => count(n, 'entry', 'entries')

/**
 * What has happened, each in one sentence without a full stop. `who` is “Alice Archer (1001)” and `desk` “Reception 1”; `by`
 * is one of those below, or '' where it was done at the phone itself.
 */
export const events = {
  by: {
    account: (name: string) => ` by ${name}`,
    token: (name: string) => ` through the API (${name})`,
    commandLine: (user: string) => ` on the command line (${user})`,
    ownPage: ', at their own page',
    /** `when`: “after 30 minutes without a call”; `whom`: “everybody at North”. */
    rule: (when: string, whom: string) => `: ${when}, by the rule for ${whom}`,
  },
  aPhone: 'A phone',
  somebody: 'Somebody',
  aNumber: 'A number',
  withNote: (text: string, note: string) => `${text}: “${note}”`,

  /** `displaced`: who was logged in there; '' where nobody was. */
  loggedIn: (who: string, desk: string, { displaced, by }: { displaced: string; by: string }) =>
    `${who} logged in at ${desk}${displaced && `, taking over from ${displaced}`}${by}`,
  moved: (who: string, [from, to]: readonly [string, string], { displaced, by }: { displaced: string; by: string }) =>
    `${who} moved from ${from} to ${to}${displaced && `, taking over from ${displaced}`}${by}`,
  ownerLoggedIn: (who: string, desk: string) => `${who} was logged in automatically at ${desk}, their own desk`,
  loggedInAgain: (who: string, desk: string, by: string) =>
    `${who} logged in at ${desk} once more, which changed nothing${by}`,
  reopened: (who: string, desk: string) => `${who} was logged in at ${desk} again: the login that ended it was undone`,
  ended: {
    logout: (who: string, desk: string, by: string) => `${who} logged out of ${desk}${by}`,
    moved: (who: string, desk: string) => `${who} left ${desk} for another desk`,
    taken_over: (who: string, desk: string) => `${who} was logged out of ${desk}: somebody else logged in there`,
    forced: (who: string, desk: string, by: string) => `${who} was logged out of ${desk}${by}`,
    phone_removed: (who: string, desk: string) => `${who} was logged out of ${desk}: the phone is being removed`,
    automatic: (who: string, desk: string, by: string) => `${who} was logged out of ${desk} automatically${by}`,
    not_applied: (who: string, desk: string) => `${who} was logged out of ${desk}: the PBX did not apply the login`,
  },
  /** `dialled`: the phone at which somebody did so, who had left the desk. */
  loggedOutElsewhere: (who: string, desk: string, dialled: string) =>
    `${who} logged out of ${desk}, dialled at ${dialled}`,
  /** `location`: '' for everywhere. */
  logOutOrdered: (people: number, location: string, by: string) =>
    `${count(people, 'person', 'people')}${location && ` at ${location}`} ${people === 1 ? 'is' : 'are'} being logged out${by}`,
  called: (who: string, whom: string) => `${who} called ${whom} from the browser`,
  /** `queues`: “700 and 701”, so many. */
  queuesLeft: (who: string, desk: string, { queues, many }: { queues: string; many: number }) =>
    `${who} left the ${many === 1 ? 'queue' : 'queues'} ${queues} by logging out of ${desk}`,
  forwards: {
    always: 'the forward of all calls',
    busy: 'the forward when busy',
    unavailable: 'the forward when nobody answers',
    do_not_disturb: 'do-not-disturb',
  },
  forwardsGivenBack: (who: string, desk: string, forwards: string) =>
    `${who} has ${forwards} again, as before the login at ${desk}`,

  /** `whom`: as words/en/pins.ts says what is locked. */
  pinLocked: (whom: string, minutes: number) =>
    `After too many wrong PINs, PIN login is locked for ${whom} for ${count(minutes, 'minute', 'minutes')}`,
  pinReleased: (whom: string, by: string) => `PINs are accepted again for ${whom}: the lock was released${by}`,

  phoneAdded: (desk: string, by: string) => `${desk} was added to the phones${by}`,
  phoneChanged: (desk: string, by: string) => `${desk} was given a new label, location or owner${by}`,
  phoneRemoved: (desk: string, by: string) => `${desk} was removed from the phones${by}`,
  locationAdded: (name: string, by: string) => `The location ${name} was added${by}`,
  locationRenamed: (before: string, after: string, by: string) => `${before} was renamed to ${after}${by}`,
  locationZone: (name: string, zone: string, by: string) => `The time zone of ${name} is now ${zone}, set${by}`,
  zoneOfWorker: 'that of the telephone service',
  locationMerged: (name: string, into: string, by: string) => `${name} was merged into ${into}${by}`,
  locationDeleted: (name: string, by: string) => `The location ${name} was deleted${by}`,

  /** `floor`: with its location, “Floor 2, Ward 3”. */
  floorAdded: (floor: string, by: string) => `Floor added${by}: ${floor}`,
  floorRenamed: (floor: string, after: string, by: string) => `Floor renamed to ${after}${by}: ${floor}`,
  floorMoved: (floor: string, by: string) => `Floor moved in the list${by}: ${floor}`,
  floorRemoved: (floor: string, by: string) => `Floor removed${by}, with its plan: ${floor}`,
  floorPlanSet: (floor: string, by: string) => `${floor} was given a plan${by}`,
  floorPlanRemoved: (floor: string, by: string) => `The plan of ${floor} was removed${by}`,
  deskPlaced: (desk: string, floor: string, by: string) => `${desk} was placed on the plan of ${floor}${by}`,
  deskMoved: (desk: string, floor: string, by: string) => `${desk} was moved on the plan of ${floor}${by}`,
  deskTakenOff: (desk: string, floor: string, by: string) => `${desk} was taken off the plan of ${floor}${by}`,

  groupAdded: (name: string, by: string) => `The group ${name} was added${by}`,
  groupChanged: (name: string, by: string) => `The group ${name} was changed${by}`,
  groupDeleted: (name: string, by: string) => `The group ${name} was deleted, with the rules for it${by}`,
  /** `rule`: “Nurses may log in everywhere at any time”. */
  accessRuleAdded: (rule: string, by: string) => `Access rule added${by}: ${rule}`,
  accessRuleChanged: (rule: string, by: string) => `Access rule changed${by}: ${rule}`,
  accessRuleDeleted: (rule: string, by: string) => `Access rule removed${by}: ${rule}`,
  numberExcluded: (number: string, by: string) => `${number} was excluded from hot desking${by}`,
  numberIncluded: (number: string, by: string) => `${number} may hot desk again${by}`,
  /** `rule`: “Everybody is logged out at 20:00 every day”. */
  logoutRuleSet: (rule: string, by: string) => `Automatic logout rule set${by}: ${rule}`,
  logoutRuleCleared: (rule: string, by: string) => `Automatic logout rule removed${by}: ${rule}`,
  freeDesks: 'free desks',
  freeDesksAt: (location: string) => `free desks at ${location}`,
  /** `where`: one of those above; `may`: what they may do. */
  freeDesksSet: (where: string, may: string, by: string) => `What ${where} may do was set${by}: ${may}`,
  freeDesksReset: (where: string, by: string) => `The setting for ${where} was removed${by}`,
  freeDesksOpened: 'Free desks are ordinary extensions: the PBX can no longer apply the restriction',
  freeDesksRestricted: 'The PBX restricts free desks again',

  repaired: (changes: number) => `Repaired ${entries(changes)} changed by something else on the PBX`,
  deskRepaired: (desk: string, changes: number) =>
    `Repaired ${desk} on the PBX: ${entries(changes)} changed by something else`,
  repairsHeld: (phones: number) => `Repairs to ${count(phones, 'phone', 'phones')} are held back by the safety brake`,
  repairsApplied: (by: string) => `The repairs held back were applied${by}`,
  /** Each connection to the PBX, and what it is for. */
  links: { ami: 'AMI (routes calls)', ari: 'ARI (answers *11 and *12)' },
  connected: (link: string) => `Connected to the PBX over ${link}`,
  connectedAfter: (link: string, drops: number) =>
    `Connected to the PBX over ${link}, after the connection was lost ${count(drops, 'more time', 'more times')}`,
  disconnected: (link: string) => `Lost the connection to the PBX over ${link}`,
  pbxAdded: (name: string, by: string) => `The PBX ${name} was added${by}`,
  pbxParts: { name: 'the name', connection: 'the connection', secrets: 'the passwords' },
  /** `parts`: some of those above. */
  pbxChanged: (parts: string, pbx: string, { isOne, by }: { isOne: boolean; by: string }) =>
    `${parts} of the PBX ${pbx} ${isOne ? 'was' : 'were'} changed${by}`,
  pbxRemoved: (name: string, by: string) => `The PBX ${name} was removed${by}`,
  healthChecked: (problems: number, warnings: number, by: string) =>
    `Health check run${by}: ${count(problems, 'problem', 'problems')}, ${count(warnings, 'warning', 'warnings')}`,

  settings: {
    routing: 'The routing settings',
    brake: 'The safety brake settings',
    following: 'The settings for what follows a person',
    forwards: 'The settings for forwards',
    calls: 'The call history settings',
    access: 'The settings for second logins and takeovers',
    pins: 'The PIN settings',
    actions: 'The settings for actions',
    ownPage: 'The settings for own pages',
    general: 'The retention settings',
    reports: 'The report settings',
    updates: 'The update settings',
  },
  settingsOfSome: 'The settings',
  /** `which`: one of those above. */
  settingsChanged: (which: string, by: string) => `${which} were changed${by}`,

  accountAdded: (name: string, by: string) => `The account of ${name} was added${by}`,
  accountInvited: (name: string, by: string) => `${name} was invited${by}`,
  accountLinkMade: (name: string, by: string) => `${name} was given a link to choose a password${by}`,
  accountRole: (name: string, role: string, by: string) => `${name} was given the role ${role}${by}`,
  accountDisabled: (name: string, by: string) => `The account of ${name} was disabled${by}`,
  accountEnabled: (name: string, by: string) => `The account of ${name} was enabled again${by}`,
  passwordChosen: (name: string) => `${name} chose a new password`,
  passwordSet: (name: string, by: string) => `${name} was given a new password${by}`,
  accountDeleted: (name: string, by: string) => `The account of ${name} was deleted${by}`,
  extensionSet: (name: string, extension: string, by: string) =>
    `The account of ${name} was given the extension ${extension}${by}`,
  extensionTaken: (name: string, by: string) => `The extension of ${name}’s account was removed${by}`,
  tokenCreated: (name: string, by: string) => `The API token “${name}” was created${by}`,
  tokenRevoked: (name: string, by: string) => `The API token “${name}” was revoked${by}`,
  signedIn: (name: string, address: string, browser: string) => `${name} signed in from ${address} (${browser})`,
  signedOut: (name: string) => `${name} signed out`,
  signedOutEverywhere: (name: string, by: string) => `${name} was signed out everywhere${by}`,
  browserOn: (browser: string, system: string) => `${browser} on ${system}`,
  unknownBrowser: 'Unknown browser',
  ownPageSignedIn: (who: string, address: string, browser: string) =>
    `${who} signed in to their own page from ${address} (${browser})`,

  webhookAdded: (name: string, host: string, by: string) => `The webhook ${name} to ${host} was added${by}`,
  webhookChanged: (name: string, by: string) => `The webhook ${name} was changed${by}`,
  webhookRemoved: (name: string, by: string) => `The webhook ${name} was removed${by}`,
  webhookTested: (name: string, by: string) => `A test was sent to the webhook ${name}${by}`,
  webhookResent: (name: string, by: string) => `A message was sent to the webhook ${name} again${by}`,
  webhookStopped: {
    gone: (name: string) => `The webhook ${name} was stopped: its endpoint says that it is gone (410)`,
    failing: (name: string) => `The webhook ${name} was stopped: its endpoint accepted nothing for three days`,
  },
  wallAdded: (name: string, by: string) => `The wall ${name} was given a link${by}`,
  wallChanged: (name: string, by: string) => `What the wall ${name} shows was changed${by}`,
  wallRevoked: (name: string, by: string) => `The link of the wall ${name} was revoked${by}`,

  eventsDeleted: (events: number, days: number) =>
    `${grouped(events)} events older than ${days} days were deleted, as the settings say`,
  sessionsDeleted: (sessions: number, days: number) =>
    `${grouped(sessions)} sessions that ended more than ${days} days before were deleted, as the settings say`,
  sessionsForgotten: (sessions: number, days: number) =>
    `${grouped(sessions)} sessions that ended more than ${days} days before no longer say who it was, as the settings say`,

  hotDesk: 'Hot Desk',
  /** Of many at once, by whom: “Anna”, or Hot Desk. */
  phonesAdded: (who: string, phones: number) => `${who} added ${grouped(phones)} phones`,
  phonesChanged: (who: string, phones: number) => `${who} changed ${grouped(phones)} phones`,
  phonesRemoved: (who: string, phones: number) => `${who} removed ${grouped(phones)} phones`,
  peopleLoggedIn: (who: string, people: number) => `${who} logged ${grouped(people)} people in`,
  peopleLoggedOut: (who: string, people: number) => `${who} logged ${grouped(people)} people out`,
  peopleLoggedOutByRule: (people: number, when: string, whom: string) =>
    `${grouped(people)} people were logged out automatically: ${when}, by the rule for ${whom}`,
  moreLikeIt: (sentence: string, more: number) => `${sentence}, and ${grouped(more)} more like it`,
}
