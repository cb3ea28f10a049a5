import type { Prisma } from '../../generated/prisma/client.ts'
import { TestStore } from './test-store.ts'
import { Store } from '../../agi-worker/adapters/postgres/store.ts'
import type { FreeDeskMay } from '../../lib/contract/free-desks.ts'
import { devicesOf, emergencyDeviceOf, userOf } from '../../pbx/entries.ts'
import {
  demoExtensions,
  desks,
  type Driver,
  type Extension,
  numbers,
  type Pbx,
  type Phone,
  startPbx,
  startPhone,
  startTrunk,
} from '../../sandbox/index.ts'
import { startTestDatabase, type TestDatabase } from '../../sandbox/test-database.ts'
import { until } from './until.ts'
import { TestWorker } from './worker.ts'

/** `settings`: as in the dashboard. */
export interface Setup {
  version: 16 | 22
  driver?: Driver
  /** Phone number → the language it speaks. */
  languages?: Record<string, string>
  settings?: Record<string, string>
  /** Default: the demo's. */
  extensions?: readonly Extension[]
  /** Default true: nobody listens to a prompt for longer than it takes to know it. */
  briefSounds?: boolean
  /** Whether Asterisk writes down calls (CDR and CEL). */
  callRecords?: boolean
}

const system = { kind: 'system', reason: 'test' } as const

/** A PBX, a database, a worker, and as many phones as a test asks for. */
export async function startHotDesk({ settings = {}, ...setup }: Setup): Promise<HotDesk> {
  const [pbx, database] = await Promise.all([
    startPbx({ briefSounds: true, ...setup, ringSeconds: 3 }),
    startTestDatabase(),
  ])
  const store = new TestStore(database.url)
  await addDesks(store)
  await store.db.settings.create({ data: { pbxId: 'main', group: 'routing', values: settings } })
  const worker = await TestWorker.start(pbx, database.url)
  return new HotDesk(pbx, worker, store, database)
}

/** Every desk of the sandbox's dialplan, in the pool of the store's PBX. */
export async function addDesks(store: Store): Promise<void> {
  for (const { number, location } of desks) {
    const place = { pbxId: store.pbxId, name: location }
    const { id: locationId } = await store.db.location.upsert({
      ...{ where: { pbxId_name: place }, create: place, update: {} },
    })
    await store.db.phone.create({ data: { pbxId: store.pbxId, number, locationId } })
  }
}

async function forgetRules({ db }: TestStore): Promise<void> {
  await db.accessRule.deleteMany()
  await db.peopleGroup.deleteMany()
  await db.excludedNumber.deleteMany()
  await db.settings.deleteMany({ where: { group: 'access' } })
  await db.freeDesk.deleteMany()
}

/** What of a worker everybody at a desk needs. */
type AnyWorker = Pick<TestWorker, 'log' | 'says' | 'revive' | 'ready' | 'command' | 'stop'>

/** What a person at a desk does and finds. Persons are named by their extension. */
export class HotDesk<W extends AnyWorker = TestWorker> {
  private readonly phones = new Map<string, Phone>()
  private readonly followed: string[] = []
  private keepsCalls = false

  constructor(
    readonly pbx: Pbx,
    readonly worker: W,
    private readonly store: TestStore,
    private readonly database: TestDatabase,
    private readonly extensions: readonly Extension[] = demoExtensions,
  ) {}

  async stop(): Promise<void> {
    await this.leave()
    await this.worker.stop()
    await Promise.all([this.pbx.remove(), this.database.stop()])
  }

  /** Everybody goes home with their phones; the rest is others' too. */
  async leave(): Promise<void> {
    await Promise.all([...this.phones.values()].map((phone) => phone.stop()))
    await this.store.close()
  }

  /** Everybody logged out and every phone idle, for the next test. */
  async reset(): Promise<void> {
    await this.worker.revive()
    await this.hangUpAll()
    for (const name of this.followed.splice(0)) await this.pbx.putEntry(name, null)
    await this.store.db.phone.updateMany({ where: { owner: { not: '' } }, data: { owner: '' } })
    for (const { id } of await this.openSessions()) {
      await this.worker.command('log-out', { sessionId: id, reason: 'forced', actor: system })
    }
    // What was entered wrong in one test is no guess in the next.
    await this.releaseLocks()
    await forgetRules(this.store)
    await this.keepCalls(false)
    await this.store.db.call.deleteMany()
  }

  async hangUpAll(): Promise<void> {
    await Promise.all([...this.phones.values()].map((phone) => phone.hangup()))
  }

  /** As on the page Access; until the next reset. */
  async rule(extension: string, rule: object): Promise<void> {
    const data = { pbxId: this.store.pbxId, extension, timeZone: 'Europe/Berlin', ...rule }
    await this.store.db.accessRule.create({ data })
  }

  async group(members: readonly string[], policies: { secondLogin?: string; takeover?: string }): Promise<void> {
    const { pbxId } = this.store
    const { id: groupId } = await this.store.db.peopleGroup.create({ data: { pbxId, name: 'Nurses', ...policies } })
    await this.store.db.groupMember.createMany({ data: members.map((extension) => ({ groupId, pbxId, extension })) })
  }

  async exclude(number: string): Promise<void> {
    await this.store.db.excludedNumber.create({ data: { pbxId: this.store.pbxId, number } })
  }

  /** As if nobody had had a call at this desk for so long; one that has just ended has to be known to have. */
  async hasBeenIdle(number: string, minutes: number): Promise<void> {
    const isFree = { phone: { number }, deviceState: 'NOT_INUSE' }
    await until('the desk to be free', async () => (await this.store.db.phoneStatus.count({ where: isFree })) === 1)
    const since = new Date(Date.now() - minutes * 60_000)
    await this.store.db.phoneStatus.updateMany({ where: { phone: { number } }, data: { idleSince: since } })
    await this.store.db.session.updateMany({ where: { phone: number, endedAt: null }, data: { startedAt: since } })
  }

  /** Why logins were refused, oldest first. */
  async refusals(): Promise<unknown[]> {
    const events = await this.store.db.event.findMany({ where: { type: 'login.denied' }, orderBy: { id: 'asc' } })
    return events.map(({ extension, phone, data }) => ({ extension, phone, ...(data as object) }))
  }

  /** Takeovers that somebody was asked to confirm and has not, oldest first. */
  async takeoversDeclined(): Promise<unknown[]> {
    const events = await this.store.db.event.findMany({ where: { type: 'takeover.declined' }, orderBy: { id: 'asc' } })
    return events.map(({ extension, phone, data }) => ({ extension, phone, ...(data as object) }))
  }

  /** The registered SIP phone of this number; it starts when it is first asked for. */
  async phone(number: string): Promise<Phone> {
    const phone = this.phones.get(number) ?? (await startPhone({ pbx: this.pbx, number }))
    this.phones.set(number, phone)
    await this.isReachable(number, phone)
    this.pbx.forgetPrompts(number)
    return phone
  }

  hears(number: string, sound: string): Promise<void> {
    return this.pbx.waitForPrompt(number, sound)
  }

  async logIn(number: string, extension: string): Promise<void> {
    const phone = await this.phone(number)
    await phone.dial('*11')
    await phone.sendDigits(`${extension}#${this.pinOf(extension)}#`)
    await this.hears(number, 'agent-loginok')
    await phone.waitForState('idle')
  }

  /** Logs out with `*12` and their extension, at a phone where they are not. */
  async logOutFrom(number: string, extension: string): Promise<void> {
    const phone = await this.phone(number)
    await phone.dial(`*12${extension}`)
    await this.hears(number, 'agent-pass')
    await phone.sendDigits(`${this.pinOf(extension)}#`)
    await this.hears(number, 'agent-loggedoff')
    await phone.waitForState('idle')
  }

  pinOf(number: string): string {
    return pinIn(this.extensions, number)
  }

  /** As if the person had logged in there a while ago: quicker, for tests about what follows. */
  async occupy(phone: string, extension: string): Promise<void> {
    await this.phone(phone)
    await this.seat(phone, extension)
  }

  /** As an administrator does it, on any phone. */
  async seat(phone: string, extension: string): Promise<void> {
    const { status, body } = await this.worker.command('log-in', { phone, extension, actor: system })
    if (status !== 200) throw new Error(`The login was refused: ${JSON.stringify(body)}`)
  }

  /** As an administrator does it. */
  async logOutAt(number: string): Promise<void> {
    for (const { id, phone } of await this.openSessions())
      if (phone === number) await this.worker.command('log-out', { sessionId: id, reason: 'forced', actor: system })
  }

  async logOut(number: string): Promise<void> {
    await this.dialCode(number, '*12', 'agent-loggedoff')
  }

  /** Dials a feature code and listens to its confirmation. */
  async dialCode(number: string, code: string, confirmation: string): Promise<void> {
    const phone = await this.phone(number)
    await phone.dial(code)
    await this.hears(number, confirmation)
    await phone.waitForState('idle')
  }

  async changeSettings(values: Record<string, string>): Promise<void> {
    await this.store.db.settings.updateMany({ where: { group: 'routing' }, data: { values } })
  }

  async saveSettings(group: string, values: Prisma.InputJsonObject): Promise<void> {
    const where = { pbxId_group: { pbxId: this.store.pbxId, group } }
    const row = { pbxId: this.store.pbxId, group, values }
    await this.store.db.settings.upsert({ where, create: row, update: { values } })
  }

  /** Whether calls at desks are written down; resolves when the worker knows. */
  async keepCalls(callHistory: boolean): Promise<void> {
    if (callHistory === this.keepsCalls) return
    const known = this.worker.says(
      callHistory ? 'Calls at desks are written down' : 'Calls at desks are written no more',
    )
    await this.saveSettings('calls', { callHistory })
    await known
    this.keepsCalls = callHistory
  }

  /** Those that were written down since the last reset, in the order in which they ended. */
  calls() {
    return this.store.db.call.findMany({ orderBy: { id: 'asc' } })
  }

  /**
   * As an administrator chooses for every location, until the next reset; the verb has separate tests. Waits for the
   * PBX.
   */
  async freeDesksMay(may: FreeDeskMay): Promise<void> {
    const place = { pbxId: this.store.pbxId, location: '' }
    await this.store.db.freeDesk.upsert({
      ...{ where: { pbxId_location: place }, create: { ...place, may }, update: { may } },
    })
    await this.isRestricted('2001', may !== 'everything')
  }

  /** Waits until the PBX restricts the desk, or does not. */
  isRestricted(number: string, is = true, seconds?: number): Promise<void> {
    const user = emergencyDeviceOf(number).user
    return until(
      `desk ${number} to be ${is ? 'restricted' : 'free'}`,
      async () => ((await this.pbx.getEntry(user)) !== null) === is,
      seconds,
    )
  }

  /** As an administrator does; the verb has separate tests. */
  async releaseLocks(): Promise<void> {
    await this.store.db.pinLock.deleteMany()
    await this.store.db.pinTry.deleteMany()
  }

  async locks(): Promise<string[]> {
    return (await this.store.db.pinLock.findMany()).map(({ extension, phone }) => `${extension}@${phone}`)
  }

  /** Gives a desk to an extension; to nobody with ''. */
  async own(number: string, owner: string): Promise<void> {
    await this.store.db.phone.updateMany({ where: { number }, data: { owner } })
  }

  /** As a clock ends a session: nobody ordered it, and the rest of the worker is not notified. */
  async endByItself(number: string): Promise<void> {
    await this.store.db.session.updateMany({
      where: { phone: number, endedAt: null },
      data: { endedAt: new Date(), endReason: 'automatic', endedBy: system },
    })
  }

  /** As FreePBX's page deletes it, its device included. @returns makes it again as it was */
  async deleteExtension(extension: string): Promise<() => Promise<void>> {
    const names = [
      ...['cidname', 'voicemail', 'device'].map((key) => `AMPUSER/${extension}/${key}`),
      ...['dial', 'user', 'default_user'].map((key) => `DEVICE/${extension}/${key}`),
    ]
    const values = await Promise.all(names.map((name) => this.pbx.getEntry(name)))
    const put = async (all: readonly (string | null)[]) => {
      for (const [at, name] of names.entries()) await this.pbx.putEntry(name, all[at] ?? null)
    }
    await put([])
    return () => put(values)
  }

  /** Waits until boards show that this person has Do Not Disturb on, or off. */
  isUndisturbed(extension: string, is: boolean): Promise<void> {
    const shown = async () => (await this.store.db.doNotDisturb.count({ where: { extension } })) === 1
    return until(`${extension} to be ${is ? 'undisturbed' : 'disturbed'}`, async () => (await shown()) === is, 2)
  }

  async deleteFromPool(number: string): Promise<void> {
    await this.store.db.phone.deleteMany({ where: { number } })
  }

  openSessions() {
    return this.store.db.session.findMany({ where: { pbxId: this.store.pbxId, endedAt: null } })
  }

  async holder(number: string): Promise<string | null> {
    const session = (await this.openSessions()).find(({ phone }) => phone === number)
    return session?.extension ?? null
  }

  /** The AstDB entries that decide where calls go. */
  async entries(phone: string, extension: string): Promise<Record<string, string | null>> {
    const names = [userOf(phone), devicesOf(extension), devicesOf(phone)]
    const values = await Promise.all(names.map((name) => this.pbx.getEntry(name)))
    return Object.fromEntries(names.map((name, index) => [name, values[index] ?? null] as const))
  }

  /** Waits until the PBX holds this login again. */
  async isRepaired(phone: string, extension: string): Promise<void> {
    const wanted = { [userOf(phone)]: extension, [devicesOf(extension)]: phone, [devicesOf(phone)]: null }
    await until(
      'the repair',
      async () => JSON.stringify(await this.entries(phone, extension)) === JSON.stringify(wanted),
      5,
    )
  }

  async eventTypes(): Promise<string[]> {
    return (await this.store.db.event.findMany()).map(({ type }) => type)
  }

  /** `from` dials `to`, and the phone `rings` rings and can be talked to. Gives the caller ID it shows. */
  async call(from: string, to: string, rings: string): Promise<string> {
    const [caller, callee] = [await this.phone(from), await this.phone(rings)]
    const incoming = callee.waitForIncoming()
    await caller.dial(to)
    const { callerNumber } = await incoming
    await callee.answer()
    await caller.waitForState('established')
    await caller.hangup()
    await Promise.all([caller.waitForState('idle'), callee.waitForState('idle')])
    return callerNumber
  }

  /** A call from outside, through the trunk, rings the phone `rings`. */
  async callFromOutside(extension: string, rings: string): Promise<void> {
    const [trunk, callee] = [await this.trunk(), await this.phone(rings)]
    await trunk.dial(numbers.did(extension))
    await callee.waitForIncoming()
    await trunk.hangup()
    await callee.waitForState('idle')
  }

  /** The same, and the phone answers; the caller hangs up. */
  async takeFromOutside(extension: string, rings: string): Promise<void> {
    const [trunk, callee] = [await this.trunk(), await this.phone(rings)]
    const incoming = callee.waitForIncoming()
    await trunk.dial(numbers.did(extension))
    await incoming
    await callee.answer()
    await callee.waitForState('established')
    await trunk.hangup()
    await Promise.all([trunk.waitForState('idle'), callee.waitForState('idle')])
  }

  /** Calls for `extension` go on to these others after a second, until the next reset. */
  async followMe(extension: string, others: readonly string[]): Promise<void> {
    const values = { ddial: 'DIRECT', prering: '1', grplist: others.join('-'), grptime: '20' }
    for (const [key, value] of Object.entries(values))
      await this.pbx.putEntry(`AMPUSER/${extension}/followme/${key}`, value)
    this.followed.push(`AMPUSER/${extension}/followme/ddial`)
  }

  /** The number that the trunk sees when this phone dials out. */
  async numberSeenOutside(from: string, dialled: string): Promise<string> {
    const [trunk, caller] = [await this.trunk(), await this.phone(from)]
    await caller.dial(dialled)
    const { callerNumber } = await trunk.waitForIncoming()
    await caller.hangup()
    await trunk.waitForState('idle')
    return callerNumber
  }

  /** The call is hung up, and nobody outside notices. */
  async reachesNobodyOutside(from: string, dialled: string): Promise<void> {
    const [trunk, caller] = [await this.trunk(), await this.phone(from)]
    const before = trunk.events.length
    await caller.dial(dialled)
    await caller.waitForState('idle')
    if (trunk.events.slice(before).some(({ type }) => type === 'CALL_INCOMING')) throw new Error(`${dialled} went out.`)
  }

  /** Somebody outside. */
  async trunk(): Promise<Phone> {
    const trunk = this.phones.get('trunk') ?? (await startTrunk({ pbx: this.pbx, number: '5557777' }))
    this.phones.set('trunk', trunk)
    return trunk
  }

  /** The call is not answered and ends as one new message in the mailbox `box`. */
  async messageLandsIn(box: string, from: string, to: string): Promise<void> {
    const before = this.pbx.mailboxMessages(box).length
    const caller = await this.phone(from)
    await caller.dial(to)
    await this.hears(from, 'vm-isunavail')
    // Past the instructions.
    await caller.sendDigits('#')
    await this.hears(from, 'beep')
    await caller.hangup()
    await until(`a message in ${box}`, () => this.pbx.mailboxMessages(box).length === before + 1)
  }

  /** *97 asks this phone for the PIN of that mailbox and accepts it. */
  async opensMailbox(number: string, box: string, inside = () => Promise.resolve()): Promise<void> {
    const phone = await this.phone(number)
    await phone.dial('*97')
    await this.hears(number, 'vm-password')
    await phone.sendDigits(`${await this.pbx.mailboxPin(box)}#`)
    await this.hears(number, 'vm-youhave')
    await inside()
    await phone.hangup()
  }

  /** A phone that subscribes to messages; returns a function that waits until its lamp is lit, or is not. */
  async watchLamp(number: string): Promise<(isLit: boolean) => Promise<void>> {
    const phone = await startPhone({ pbx: this.pbx, number, lamp: true })
    this.phones.set(number, phone)
    const last = () => phone.events.findLast(({ type }) => type === 'MWI_NOTIFY')?.param ?? ''
    return (isLit) =>
      until(`the lamp of ${number} to be ${isLit ? 'lit' : 'dark'}`, () => /Waiting: *yes/i.test(last()) === isLit)
  }

  /** Hears the first message of that mailbox at this phone, from beginning to end. */
  async listensToMessage(number: string, box: string): Promise<void> {
    const phone = await this.phone(number)
    await this.opensMailbox(number, box, async () => {
      await phone.sendDigits('1')
      await this.hears(number, 'vm-advopts')
    })
  }

  /** The owner changes the PIN in the mailbox's menu, at their own phone. */
  async changePin(extension: string, pin: string): Promise<void> {
    const phone = await this.phone(extension)
    await this.opensMailbox(extension, extension, async () => {
      await phone.sendDigits('0')
      await this.hears(extension, 'vm-options')
      await phone.sendDigits('5')
      await this.hears(extension, 'vm-newpassword')
      await phone.sendDigits(`${pin}#`)
      await this.hears(extension, 'vm-reenterpassword')
      await phone.sendDigits(`${pin}#`)
      await this.hears(extension, 'vm-passchanged')
    })
  }

  /** A phone that nobody holds rings, dials and reads voicemail as its own extension. */
  async actsAsItself(number: string): Promise<void> {
    await this.call('1002', number, number)
    const shown = await this.call(number, '1002', '1002')
    if (shown !== number) throw new Error(`Desk ${number} calls as ${shown}.`)
    await this.opensMailbox(number, number)
  }

  /** Ends Asterisk and starts it again; resolves when worker and phones have found their way back. */
  async restartPbx(how: 'stop' | 'kill'): Promise<void> {
    await this.pbx[how]()
    await this.pbx.start()
    await this.worker.ready()
    await Promise.all([...this.phones].map(([number, phone]) => this.isReachable(number, phone)))
  }

  /** Reloads the PBX as FreePBX's Apply Config does, and waits until the worker has looked at its sounds. */
  async reloadForSounds(): Promise<void> {
    const known = this.worker.says('The sounds of the PBX are known')
    await this.pbx.reload()
    await known
  }

  /** A phone believes itself registered until its next try; the PBX has the last word. */
  private isReachable(number: string, phone: Phone): Promise<void> {
    return until(`phone ${number} to be registered again`, async () => {
      if (!['UNAVAILABLE', 'INVALID'].includes(await this.pbx.deviceState(this.pbx.endpoint(number)))) return true
      await phone.register()
      return false
    })
  }

  /** Meanwhile the worker leaves at each commit to a session: the database then cuts its lock's connection. */
  async whileLostAtCommit(meanwhile: () => Promise<void>): Promise<void> {
    const { db } = this.store
    await db.$executeRaw`CREATE OR REPLACE FUNCTION cut_lock() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      PERFORM pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'hotdesk worker lock';
      RETURN NULL; END $$`
    await db.$executeRaw`CREATE CONSTRAINT TRIGGER cut_lock AFTER INSERT OR UPDATE OF ended_at ON sessions
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cut_lock()`
    try {
      await meanwhile()
    } finally {
      await db.$executeRaw`DROP TRIGGER cut_lock ON sessions`
    }
  }

  /** The worker's log and every row of every table. Without the UUIDs, whose digits now and then read like a PIN. */
  async writtenDown(): Promise<string> {
    const tables = await this.store.db.$queryRaw<{ name: string }[]>`
      SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`
    const rows = tables.map(({ name }) =>
      this.store.db.$queryRawUnsafe<{ text: string | null }[]>(`SELECT json_agg(t)::text AS text FROM "${name}" t`),
    )
    const texts = (await Promise.all(rows)).flat().map(({ text }) => text ?? '')
    return [this.worker.log, ...texts].join('\n').replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, 'uuid')
  }
}

function pinIn(extensions: readonly Extension[], number: string): string {
  const found = extensions.find((extension) => extension.number === number)
  if (!found) throw new Error(`The sandbox has no extension ${number}.`)
  return found.pin ?? ''
}

export const pinOf = (number: string) => pinIn(demoExtensions, number)
