import { beginsWithCode } from '../lib/contract/pbx-report.ts'
import { AmiConnection, PbxUnavailable } from '../pbx/ami-connection.ts'
import { neededActions, Pbx } from '../pbx/pbx.ts'
import { AriConnection } from './adapters/ari/ari.ts'
import type { Store } from './adapters/postgres/store.ts'
import type { CallTiming } from './calls/call.ts'
import { listen } from './calls/listen.ts'
import { OurCalls } from './calls/our-calls.ts'
import type { Context } from './context.ts'
import { Debounce } from './debounce.ts'
import { CallBook, callEvents } from './history/call-book.ts'
import { CallHistory } from './history/call-history.ts'
import { Following } from './following/following.ts'
import type { Log, WorkerLog } from './log.ts'
import { LampTeller } from './lamps/lamp-teller.ts'
import { MessageLamps, type Resync } from './lamps/message-lamps.ts'
import { WorkerMetrics } from './metrics.ts'
import { Owners } from './owners/owners.ts'
import type { PbxAccess } from './pbx-access.ts'
import { QueueLeaver } from './queues/queue-leaver.ts'
import { AutomaticLogout } from './policies/automatic-logout.ts'
import { OrderedLogout } from './policies/ordered-logout.ts'
import { Reconciler } from './reconcile/reconciler.ts'
import { endStranded } from './sessions/end-stranded.ts'
import { DeviceWatch } from './watch/device-watch.ts'
import { DoNotDisturbWatch } from './watch/do-not-disturb-watch.ts'
import { OwnPhones } from './watch/own-phones.ts'
import { PeopleWatch } from './watch/people-watch.ts'
import { PhoneWatch } from './watch/phone-watch.ts'
import { Reporter } from './watch/reporter.ts'
import { SetUp } from './watch/set-up.ts'

interface Parts {
  access: PbxAccess
  store: Store
  log: WorkerLog
  /** Where the worker's internal API is reached from other hosts. */
  workerUrl: string | null
  reconcileSeconds: number
  timing?: CallTiming
}

/** Asterisk sends no event for a `dialplan reload`: the set-up is read again with every tenth comparison. */
const comparisonsPerReport = 10

/** What is listened for, here and in watch/. */
const eventsHeard = ['DeviceStateChange', 'FullyBooted', 'MessageWaiting', 'Reload']

export type PbxService = ReturnType<typeof createPbxService>

/**
 * Everything that serves one PBX, from its start to its stop; nothing of it is shared with another PBX but the database's
 * connections. Nothing runs before `start`.
 */
export function createPbxService({ access, store, log, workerUrl, reconcileSeconds, timing }: Parts) {
  const ami = new AmiConnection({ ...access.ami, needs: neededActions, only: eventsHeard })
  const ari = new AriConnection({ ...access.ari, application: 'hotdesk' }, log, timing)
  // FullyBooted is an event of this class. The other connection reports why this one is down.
  const forMany = new AmiConnection({ ...access.ami, events: 'system' })
  const pbx = new Pbx(ami, forMany)
  const reporter = new Reporter(store, log)
  const teller = new LampTeller({ pbx, runner: ari, log })
  const lamps = new MessageLamps(teller)
  const following = new Following(store, lamps, new QueueLeaver({ store, pbx, runner: ari, log }))
  const reconciler = new Reconciler({
    ...{ store, pbx, log },
    onHeld: (held) => reporter.change({ held }),
    canRestrict: () => reporter.canRestrict(),
    onRouted: (numbers, sessions, settings) => following.routed(numbers, sessions, settings),
  })
  const owners = new Owners({ store, pbx, reconciler, log }, () => ami.state === 'up')
  const ownPhones = new OwnPhones(pbx)
  const ctx: Context = {
    ...{ store, pbx, reconciler, log },
    freed: (numbers) => owners.lookAt(numbers),
    dial: (leg) => ari.originate(leg),
    ownPhones,
  }
  const ourCalls = new OurCalls()
  const watch = new PhoneWatch(store, pbx, log, ourCalls)
  const people = new PeopleWatch(store, pbx)
  const devices = new DeviceWatch(store, pbx)
  const undisturbed = new DoNotDisturbWatch(store, pbx)
  const calls = new CallHistory({
    ...{ store, log, ami: new AmiConnection({ ...access.ami, only: ['FullyBooted', ...callEvents] }) },
    book: new CallBook({
      phonesOf: (endpoint) => watch.phonesOf(endpoint),
      isOurs: (endpoint, since) => ourCalls.explain(endpoint, since.getTime()),
      hasOurCode: (dialled) => beginsWithCode(reporter.state.pbxReport, dialled),
    }),
  })
  const automatic = new AutomaticLogout(ctx)
  const ordered = new OrderedLogout(ctx)
  const metrics = new WorkerMetrics()

  /** What nobody waits for but the end: only after it is this PBX another worker's to serve. */
  const background = new Set<Promise<unknown>>()
  const inBackground = (doing: string, work: Promise<unknown>): void => {
    const ended = work.catch(warn(log, doing))
    background.add(ended)
    void ended.then(() => background.delete(ended))
  }
  const ifUp = (doing: string, step: () => Promise<unknown>) => () => {
    if (ami.state === 'up') inBackground(doing, step())
  }
  const resync = ifUp('Comparing with the PBX', () => metrics.timeComparison(reconciler.resync()))
  const patrol = () => (reconciler.hasRested ? resync() : undefined)
  const setUp = new SetUp({ store, pbx, reporter, onChanged: resync })
  const report = ifUp('Reading the set-up of the PBX', () => setUp.look())
  const resyncEverybody = ifUp('Comparing with the PBX', () =>
    metrics.timeComparison(reconciler.resync({ everybody: true })),
  )
  const refresh = ifUp('Reading the phones', () => watch.refresh())
  const refreshSome = ifUp('Reading the phones', () => watch.goOn())
  const refreshNew = ifUp('Reading the phones', () => watch.poolChanged())
  const readPeople = ifUp('Reading the people', () => people.step())
  const readDevices = ifUp('Reading the devices', () => devices.look())
  const readUndisturbed = ifUp('Reading who does not want to be disturbed', () => undisturbed.look())
  const follow = (what: Resync) => ifUp('Looking at what follows people', () => following.resync(what))
  const followAll = follow('everything')
  const followConfiguration = follow('configuration')
  const followSessions = follow('sessions')
  const endAllStranded = () => inBackground('Looking after phones that left the pool', endStranded(ctx))
  const logOutDue = ifUp('Logging people out whose clock has come', () => automatic.look())
  const logOutOrdered = ifUp('Logging people out as ordered', () => ordered.look())
  const forgetOldPins = () => inBackground('Forgetting old PINs', store.forgetOldPins())
  const keepCalls = () => inBackground('Reading whether calls are kept', calls.settingsChanged())
  const readSounds = () => ari.readSounds()
  const debounce = new Debounce(500)
  const timers: NodeJS.Timeout[] = []

  let wasUp = false
  ami.on('state', (state, cause) => {
    reporter.link('ami', state, cause)
    ownPhones.forget()
    if (wasUp && state !== 'up') reconciler.noteOutage()
    wasUp = state === 'up'
    if (state !== 'up') return
    resyncEverybody()
    refresh()
    report()
    readDevices()
    readUndisturbed()
    followAll()
    owners.lookAgain()
    void pbx.version().then((asteriskVersion) => reporter.change({ asteriskVersion }), warn(log, 'Asking the version'))
  })
  ami.on('event', (event) => {
    inBackground('Noting a phone state', watch.heard(event))
    lamps.heard(event)
    ownPhones.heard(event)
    if (undisturbed.isAbout(event)) debounce.call(readUndisturbed)
    // An Asterisk that has just booted goes on telling phones what it knew by itself, for a moment, and says nothing of it.
    if (event.Event === 'FullyBooted' && Number(event.Uptime) < 60) timers.push(setTimeout(followAll, 10_000))
    if (event.Event === 'FullyBooted' || event.Event === 'Reload') {
      ownPhones.forget()
      resyncEverybody()
      debounce.call(report)
      debounce.call(followConfiguration)
      debounce.call(readSounds)
      debounce.call(readDevices)
      people.again()
      owners.lookAgain()
    }
  })
  ari.on('state', (state, cause) => reporter.link('ari', state, cause))
  const dialled = listen(ctx, ari, ourCalls)

  /** Resolves when another program has taken the application: calls go there from now on. */
  const replaced = new Promise<void>((resolve) => ari.once('replaced', resolve))

  return {
    ctx,
    replaced,
    async start(): Promise<void> {
      await reconciler.resume()
      forgetOldPins()
      keepCalls()
      reporter.change({ workerUrl })
      await reporter.start()
      ami.start()
      forMany.start()
      ari.start()
      timers.push(
        setInterval(patrol, reconcileSeconds * 1000),
        setInterval(report, comparisonsPerReport * reconcileSeconds * 1000),
        setInterval(endAllStranded, reconcileSeconds * 1000),
        setInterval(logOutDue, reconcileSeconds * 1000),
        setInterval(logOutOrdered, reconcileSeconds * 1000),
        setInterval(() => owners.patrol(), reconcileSeconds * 1000),
        setInterval(refreshSome, 30_000),
        setInterval(readPeople, 500),
        setInterval(readDevices, 600_000),
        // For what is written into AstDB by hand.
        setInterval(readUndisturbed, 60_000),
        setInterval(forgetOldPins, 300_000),
      )
    },
    /** The pool or the settings of this PBX have changed. */
    poolChanged(): void {
      endAllStranded()
      refreshNew()
      keepCalls()
      inBackground('Reading the settings of PINs', people.settingsChanged())
      resync()
      followSessions()
      automatic.again()
      owners.lookAtAll()
    },
    /** Somebody ordered log-outs. */
    logoutsOrdered(): void {
      ordered.again()
      logOutOrdered()
    },
    /** Resolves when the work under way has had its turn. */
    turn: () => reconciler.turn(),
    health: () => reporter.health(),
    samples: () => [
      ...metrics.samples(dialled.count),
      ...reporter.samples(),
      ...teller.samples(),
      ...calls.samples(),
      ...reconciler.samples(),
    ],
    /** Lets logins and logouts under way end, for at most `limitMs`; new ones are asked to try again. */
    finish: (limitMs: number) => dialled.finish(limitMs),
    async stop(): Promise<void> {
      timers.forEach(clearInterval)
      debounce.stop()
      const followed = following.stop()
      automatic.stop()
      ordered.stop()
      const ownersRest = owners.stop()
      await reporter.stop()
      await dialled.hangUpAll()
      ari.stop()
      ami.stop()
      forMany.stop()
      await calls.stop()
      await Promise.all([...background, followed, ownersRest, reconciler.settled()])
    },
  }
}

/** That the PBX is away is the reporter's news; a link that comes and goes would repeat it here for ever. */
const warn = (log: Log, doing: string) => (error: unknown) => {
  log[error instanceof PbxUnavailable ? 'debug' : 'warn'](
    { cause: error instanceof Error ? error.message : String(error) },
    `${doing} did not work; trying again soon`,
  )
}
