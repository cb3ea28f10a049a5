import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TestStore } from '../../../e2e/support/test-store.ts'
import { until } from '../../../e2e/support/until.ts'
import { type Proxy, startProxy } from '../../../sandbox/proxy.ts'
import { startTestDatabase, type TestDatabase } from '../../../sandbox/test-database.ts'
import { Notifications } from '../../../lib/database/notifications.ts'
import { freePort } from '../../../runtime/free-port.ts'
import { createLog } from '../../log.ts'
import { PbxLocks } from './lock.ts'
import { Store } from './store.ts'

const main = fileURLToPath(new URL('../../main.ts', import.meta.url))
const log = createLog('silent')
const lockOn = (url: string, onLost: (cause: string) => void = () => undefined) => new PbxLocks(url, log, onLost)

/** Waits until the PBX is ours to serve. */
async function take(locks: PbxLocks): Promise<void> {
  await locks.connect()
  await until('the lock', () => locks.take('main'), 80)
}

let databases: TestDatabase[]
let frozenDatabase: string
let vanishedDatabase: string
let holder: ChildProcess | undefined
let proxy: Proxy
let throughProxy: string

beforeAll(async () => {
  databases = await Promise.all([startTestDatabase(), startTestDatabase()])
  ;[frozenDatabase = '', vanishedDatabase = ''] = databases.map(({ url }) => url)
  proxy = await startProxy(Number(new URL(vanishedDatabase).port))
  throughProxy = Object.assign(new URL(vanishedDatabase), { port: String(proxy.port) }).href
})

afterAll(async () => {
  holder?.kill('SIGKILL')
  await proxy.stop()
  await Promise.all(databases.map((database) => database.stop()))
})

/** The worker itself; there is no PBX. */
async function startWorker(databaseUrl: string): Promise<ChildProcess> {
  const [worker, ami, ari] = [await freePort(), await freePort(), await freePort()]
  const pbx = { AMI_HOST: '127.0.0.1', AMI_PORT: String(ami), AMI_USERNAME: 'x', AMI_SECRET: 'x' }
  const rest = { ARI_URL: `http://127.0.0.1:${ari}`, ARI_USERNAME: 'x', ARI_PASSWORD: 'x' }
  const own = {
    DATABASE_URL: databaseUrl,
    HOTDESK_WORKER_PORT: String(worker),
    HOTDESK_WORKER_TOKEN: 'x'.repeat(32),
    HOTDESK_ENCRYPTION_KEY: 'x'.repeat(32),
  }
  const env = { ...process.env, ...pbx, ...rest, ...own }
  const child = spawn(process.execPath, ['--import', 'tsx', main], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)))
  await until('the worker to run', () => output.includes('The worker runs'), 30)
  return child
}

const relabel = async ({ db }: { db: Pick<Store['db'], 'phone'> }) =>
  (await db.phone.updateMany({ where: { number: '2001' }, data: { label: 'Booth' } })).count === 1

/** A transaction that has written and stays open until the returned function is called. */
async function beginToWrite(store: Store): Promise<() => Promise<unknown>> {
  await store.db.phone.create({ data: { pbxId: 'main', number: '2001' } })
  let goOn: () => void = () => undefined
  const waiting = new Promise<void>((resolve) => (goOn = resolve))
  let ended: Promise<unknown> = waiting
  await new Promise<void>((resolve) => {
    const transaction = store.db.$transaction(async (tx) => {
      await relabel({ db: tx })
      resolve()
      await waiting
    })
    ended = transaction.catch(() => undefined)
  })
  return () => {
    goOn()
    return ended
  }
}

// The server waits half a minute; these wait side by side.
describe.concurrent('the lock', () => {
  it('goes to another worker when its holder is frozen, who leaves when it wakes up', { timeout: 90_000 }, async () => {
    holder = await startWorker(frozenDatabase)
    const second = lockOn(frozenDatabase)
    let acquired = false
    const acquiring = take(second).then(() => (acquired = true))
    holder.kill('SIGSTOP')
    await until('the lock', () => acquired, 40)
    await acquiring
    const left = once(holder, 'exit')
    holder.kill('SIGCONT')
    expect(await left).toEqual([1, null])
    await second.release()
  })

  it('goes to another worker when the host of its holder has vanished', { timeout: 90_000 }, async () => {
    let lost = ''
    const first = lockOn(throughProxy, (cause) => (lost = cause))
    await take(first)
    let connected = 0
    const listener = { name: 'worker', channels: ['hotdesk_pool'], onNotify: () => undefined, onLost: () => undefined }
    const notifications = new Notifications(throughProxy, { ...listener, onConnected: () => (connected += 1) })
    await notifications.start()
    expect(connected).toBe(1)
    const store = new TestStore(throughProxy)
    const goOn = await beginToWrite(store)
    proxy.blackhole()
    const second = lockOn(vanishedDatabase)
    let acquired = false
    const acquiring = take(second).then(() => (acquired = true))
    await until('the first one to know', () => lost !== '', 15)
    expect(lost).toMatch(/does not answer/)
    expect(acquired).toBe(false)
    await until('the lock', () => acquired, 35)
    await acquiring
    const other = new TestStore(vanishedDatabase)
    await until('rows to be free again', () => relabel(other), 40)
    proxy.heal()
    await goOn()
    await Promise.all([store.close(), other.close()])
    await until('the pool to be listened to again', () => connected > 1, 30)
    await Promise.all([second.release(), notifications.stop()])
  })
})
