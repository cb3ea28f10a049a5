import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '../../cli/run-command.ts'
import { type Desk, type LineState, ownership } from '../../lib/contract/board.ts'
import { firstAfter, localTime, type Weekday } from '../../lib/contract/wall-clock.ts'
import { loadDesks } from '../../lib/board/desks.ts'
import { type Extension, startPbx } from '../../sandbox/index.ts'
import { startTestDatabase, type TestDatabase } from '../../sandbox/test-database.ts'
import { hasLooked } from './hasty-desk.ts'
import { HotDesk } from './hot-desk.ts'
import { commandsOf } from './recipe.ts'
import { addPbxOf } from './second-pbx.ts'
import { ScriptedClock } from './scripted-clock.ts'
import { TestStore } from './test-store.ts'
import { until } from './until.ts'
import { WorkerHere } from './worker-here.ts'

/** Who and what there is in a place, before its recipe is followed. */
export interface Place {
  timeZone: string
  /** The people, and phones that are no desks. */
  people: readonly Extension[]
  desks: readonly DeskOfPlace[]
  /** How the title of the recipe begins. */
  recipe: string
  /** The files that it names, and what is in them. */
  files?: Record<string, string>
  /** What stands for other words of the recipe: its dates. */
  instead?: (monday: string) => Record<string, string>
}

export interface DeskOfPlace extends Extension {
  location: string
}

/** A desk as somebody in front of the board sees it. */
export interface Shown {
  /** '' while nobody is logged in. */
  person: string
  as: ReturnType<typeof ownership>
  /** When they are logged out automatically, for example `Mon 20:00`; `stays`, or null where nothing is said. */
  logsOut: string | null
  line: LineState
  hasEmergencyCid: boolean | null
}

export const person = (number: string, name: string, pin: string): Extension => {
  return { number, name, pin, outboundCid: `"${name}" <555${number}>`, emergencyCid: `<5559${number.slice(1)}>` }
}
export const desk = (number: string, location: string, more: Partial<Extension> = {}): DeskOfPlace => {
  return { ...person(number, `Desk ${number}`, `8${number.slice(1)}`), location, ...more }
}

/** Only there so that it shows when the worker has looked at every clock. */
const hasty = { number: '2090', people: ['1090', '1091'] } as const
const nobody = [...hasty.people].map((number) => person(number, 'Nobody', '8090'))

/** A day that begins with a recipe of the guide, on a clock that goes on when the script says so. */
export class Day extends HotDesk<WorkerHere> {
  /** When it begins. */
  private readonly monday: Date
  private readonly others: HotDesk<WorkerHere>[] = []

  private constructor(
    private readonly place: Place,
    readonly clock: ScriptedClock,
    private readonly parts: { store: TestStore; database: TestDatabase; folder: string },
    ...rest: ConstructorParameters<typeof HotDesk<WorkerHere>>
  ) {
    super(...rest)
    this.monday = clock.now()
  }

  static async begin(place: Place, version: 22 | 16): Promise<Day> {
    const extensions = [...place.people, ...place.desks, ...nobody, desk(hasty.number, 'Store')]
    const [pbx, database] = await Promise.all([
      startPbx({ version, extensions, ringSeconds: 3, briefSounds: true }),
      startTestDatabase(),
    ])
    const clock = new ScriptedClock(moment(new Date(), 'Mon 00:00', place.timeZone))
    const store = new TestStore(database.url)
    const worker = await WorkerHere.start(pbx, database.url, { now: clock.now })
    const parts = { store, database, folder: mkdtempSync(join(tmpdir(), 'hotdesk-day-')) }
    const day = new Day(place, clock, parts, pbx, worker, store, database, extensions)
    await day.followRecipe()
    return day
  }

  /** A new step: every call is over, and the clock shows this time: `Mon 06:45`. */
  async isAt(time: string): Promise<void> {
    await this.hangUpAll()
    this.goesOnTo(time)
  }

  /** Calls in progress go on. */
  goesOnTo(time: string): void {
    this.clock.set(moment(this.monday, time, this.place.timeZone))
  }

  /**
   * Waits until the board shows this of a desk, and the PBX has followed: a session ends before what it wrote there is
   * taken back. @param pbx on which PBX, where it is not the first one
   */
  async boardShows(number: string, wanted: Partial<Shown>, pbx = 'main'): Promise<void> {
    const what = `the board to show ${JSON.stringify(wanted)} of ${number}`
    await until(what, async () => fits(await this.shown(number, pbx), wanted)).catch(async (error: unknown) => {
      throw new Error(`It shows ${JSON.stringify(await this.shown(number, pbx))}.`, { cause: error })
    })
    await until('the PBX to follow', async () => (await this.db.session.count({ where: unrestored })) === 0)
  }

  /** Waits until everybody who is to be logged out by now has been. */
  clocksHaveTheirTurn(): Promise<void> {
    return hasLooked(this.parts.store, this.clock, hasty)
  }

  /** So many minutes in which the worker notices every call, as it does where time goes by in small steps. */
  async passQuietly(minutes: number): Promise<void> {
    const where = { pbxId: this.parts.store.pbxId }
    await this.workerLooks()
    const { since } = await this.db.callWatch.findUniqueOrThrow({ where })
    this.clock.pass(minutes - 2)
    await this.workerLooks()
    await this.db.callWatch.update({ where, data: { since } })
    this.clock.pass(2)
    await this.workerLooks()
  }

  private workerLooks(): Promise<void> {
    const where = { pbxId: this.parts.store.pbxId, until: this.clock.now() }
    return until('a look', async () => (await this.db.callWatch.count({ where })) === 1)
  }

  /** Logs in in one breath with the right PIN, is refused, hears this, in this order, and hangs up. */
  async isRefused(number: string, extension: string, ...sounds: string[]): Promise<void> {
    const phone = await this.phone(number)
    await phone.dial(`*11${extension}`)
    await this.hears(number, 'agent-pass')
    await phone.sendDigits(`${this.pinOf(extension)}#`)
    for (const sound of sounds) await this.hears(number, sound)
    await phone.hangup()
  }

  /** Somebody tries these PINs in one call, and hears each time that they are wrong. */
  async wrongPins(number: string, extension: string, pins: readonly string[]): Promise<void> {
    const phone = await this.phone(number)
    await phone.dial(`*11${extension}`)
    for (const pin of pins) {
      await this.hears(number, 'agent-pass')
      await phone.sendDigits(`${pin}#`)
      await this.hears(number, 'vm-incorrect')
    }
    await phone.hangup()
  }

  /** As in Phones, Edit, Owner. */
  async owns(number: string, owner: string): Promise<void> {
    await this.run('phones', 'import', this.write('owner.csv', `number,owner\n${number},${owner}\n`))
  }

  /** Another place joins with its own PBX, whose number plan may be the same. It leaves with this one. */
  async joinedBy(id: string, { people, desks }: Pick<Place, 'people' | 'desks'>): Promise<HotDesk<WorkerHere>> {
    const { store, database } = this.parts
    const extensions = [...people, ...desks]
    const pbx = await startPbx({ version: 16, extensions, ringSeconds: 3, briefSounds: true })
    const ofPlace = new TestStore(database.url, id)
    const there = new HotDesk(pbx, this.worker, ofPlace, database, extensions)
    this.others.push(there)
    await addPbxOf(ofPlace, id, pbx)
    await until(
      'its PBX to be served',
      async () => (await store.db.pbxLinks.count({ where: { ...up, pbxId: id } })) === 1,
      30,
    )
    await this.run('phones', 'import', this.write('pool.csv', csvOf(desks)), '--pbx', id)
    return there
  }

  /** What Activity says last of this desk. */
  lastEvent(phone: string) {
    return this.parts.store.db.event.findFirst({ where: { phone }, orderBy: { id: 'desc' } })
  }

  get db() {
    return this.parts.store.db
  }

  /** One command line, as it is typed behind `npx`: `hotdesk …`. */
  async run(...words: string[]): Promise<string> {
    const { code, stdout, stderr } = await runCommand(words, this.environment)
    if (code !== 0) throw new Error(`hotdesk ${words.join(' ')}: ${stderr}`)
    return stdout
  }

  /** What another part of Hot Desk needs to join this day. */
  get environment() {
    return { DATABASE_URL: this.parts.database.url, HOTDESK_DATA_DIR: this.parts.folder }
  }

  /** A file beside the commands. @returns its path */
  write(name: string, text: string): string {
    const path = join(this.parts.folder, name)
    writeFileSync(path, text)
    return path
  }

  override async hangUpAll(): Promise<void> {
    await Promise.all([super.hangUpAll(), ...this.others.map((one) => one.hangUpAll())])
  }

  override async stop(): Promise<void> {
    await Promise.all(this.others.map((one) => one.leave()))
    await super.stop()
    await Promise.all(this.others.map(({ pbx }) => pbx.remove()))
    rmSync(this.parts.folder, { recursive: true })
  }

  private async followRecipe(): Promise<void> {
    const { desks, recipe, files = {}, instead, timeZone } = this.place
    await this.run('phones', 'import', this.write('pool.csv', csvOf([...desks, desk(hasty.number, 'Store')])))
    const { day } = localTime(this.monday, timeZone)
    const paths = Object.entries(files).map(([name, text]) => [name, this.write(name, text)] as const)
    const words = { ...instead?.(day), ...Object.fromEntries(paths) }
    for (const command of commandsOf(recipe, words)) await this.run(...command)
  }

  private async shown(number: string, pbx: string): Promise<Shown> {
    const found = (await loadDesks({ numbers: [number] }, this.db)).find((one) => one.pbx === pbx)
    if (!found) throw new Error(`The board has no desk ${number}.`)
    const { session, line, hasEmergencyCid } = found
    return { person: session?.name ?? '', as: ownership(found), logsOut: this.logsOut(found), line, hasEmergencyCid }
  }

  private logsOut({ session }: Desk): string | null {
    const clock = session?.automaticLogout
    if (!clock) return null
    if (clock.at === null) return 'stays'
    const { weekday, time } = localTime(new Date(clock.at), this.place.timeZone)
    return `${weekday.slice(0, 1).toUpperCase()}${weekday.slice(1)} ${time}`
  }
}

const unrestored = { endedAt: { not: null }, restoredAt: null }
const up = { ami: 'up', ari: 'up' } as const
const csvOf = (desks: readonly DeskOfPlace[]) =>
  ['number,location', ...desks.map(({ number, location }) => `${number},${location}`), ''].join('\n')

const fits = (shown: Shown, wanted: Partial<Shown>) =>
  Object.entries(wanted).every(([part, value]) => shown[part as keyof Shown] === value)

export type Step = (time: string, title: string, play: () => Promise<void>) => void
/** What happens in a day, step by step, each at its time on the clock on the wall. */
export type Script = (day: () => Day, step: Step) => void

/** `Tue 06:45`: the next one from then on. */
function moment(from: Date, text: string, timeZone: string): Date {
  const [day = '', time = ''] = text.toLowerCase().split(' ')
  return firstAfter(new Date(from.getTime() - 1), { time, weekdays: [day as Weekday], timeZone })
}
