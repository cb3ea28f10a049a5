import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { browserDesks, desks, people, startPbx, StandbyPhones, type Pbx } from '../sandbox/index.ts'
import { refuseIfRunning } from '../runtime/database/embedded.ts'
import { addAccounts, addDesks, type DemoAccount, newDemoToken, withDemoContext } from './demo/demo-data.ts'
import { announceDemo, demoDirectory, forgetDemo } from '../runtime/demo/running.ts'
import { freePort } from '../runtime/free-port.ts'
import { launch, type Launched } from '../runtime/launch/launch.ts'
import { runUntilSignalled, stopInstead } from '../runtime/launch/run-until-signalled.ts'
import { readSettings } from '../runtime/launch/settings.ts'
import { browserPhones } from './demo/browser-phones.ts'
import { tellWhatIsHeard } from './demo/captions.ts'
import { seatPeople } from './demo/seats.ts'

// npm run demo: everything, with a real Asterisk in place of a PBX. Keeps its data in .hotdesk/demo. npm run demo --
// --stop ends it from another terminal.
if (process.argv.includes('--stop')) await stopInstead(() => ({ HOTDESK_DATA_DIR: demoDirectory }))
await runUntilSignalled('npm run demo -- --stop', async (signal) => {
  // Made here: the PBX would close it to the database's account.
  mkdirSync(demoDirectory, { recursive: true })
  // Before the PBX: its files are written again at each start, also under one that runs.
  await refuseIfRunning(demoDirectory)
  console.log('Starting a PBX (Asterisk 22) …')
  const pbx = await startDemoPbx()
  const stopPhones = await startPhones(pbx)
  try {
    const launched = await startHotDesk(pbx, signal)
    const stop = async () => {
      forgetDemo()
      await launched.stop()
      stopPhones()
      await pbx.remove()
    }
    return { failed: launched.failed, stop }
  } catch (error) {
    stopPhones()
    await pbx.remove()
    throw error
  }
})

/** A phone at every desk; those in the browser show what they hear. */
async function startPhones(pbx: Pbx): Promise<() => void> {
  const numbers = desks.map(({ number }) => number)
  const standby = await StandbyPhones.start(pbx, numbers)
  const stopTelling = tellWhatIsHeard(pbx, browserDesks)
  return () => {
    stopTelling()
    standby.stop()
  }
}

async function startDemoPbx(): Promise<Pbx> {
  try {
    return await startPbx({ version: 22, dir: join(demoDirectory, 'pbx'), browserPhones: browserDesks })
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(
      `The demo's PBX cannot start.\n\n${why}\n\n` +
        'Hot Desk itself needs none of this: to use a PBX of your own, copy .env.example to .env, fill it in, and npm start.',
      { cause },
    )
  }
}

async function startHotDesk(pbx: Pbx, signal: AbortSignal): Promise<Launched> {
  const settings = {
    ...pbx.environment,
    HOTDESK_DATA_DIR: demoDirectory,
    HOTDESK_PORT: String(await freePort(3000)),
    HOTDESK_WORKER_PORT: String(await freePort(3001)),
  }
  const launched = await launch({
    settings: readSettings(settings),
    signal,
    say,
    prepare: addDesksAndAccounts,
    webEnvironment: browserPhones(pbx),
  })
  const { url, databaseUrl } = launched
  await withDemoContext(databaseUrl, async (ctx) => {
    const token = await newDemoToken(ctx)
    await seatPeople({ url, token }, say)
    announceDemo(pbx, { url, token, settings })
    greet(url, await addAccounts(ctx))
  })
  return launched
}

function say(line: string): void {
  console.log(line)
}

function addDesksAndAccounts(databaseUrl: string): Promise<void> {
  return withDemoContext(databaseUrl, async (ctx) => {
    await addDesks(ctx)
    await addAccounts(ctx)
  })
}

function greet(url: string, accounts: DemoAccount[]): void {
  console.log(`
Hot Desk answers at ${url}

  Two desk phones beside the board:       ${url}/demo/phones

  Sign in as     ${accounts.map(({ username, password }) => `${username.padEnd(10)} ${password}`).join('\n                 ')}

  A phone in another terminal:            npm run phone -- 2001
  On either, dial *11, then an extension and #, then its PIN and #. *12 logs out.

  ${people.map(({ number, name, pin }) => `${number}  ${name.padEnd(14)} PIN ${pin ?? '-'}`).join('\n  ')}

  Or watch a morning happen:              npm run demo:tour
  Ctrl-C stops everything; from another terminal:  npm run demo -- --stop
`)
}
