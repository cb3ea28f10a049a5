import { createHash, createHmac, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { projectDirectory } from '../../runtime/project-directory.ts'
import { EventStream } from '../support/event-stream.ts'
import { SignInClient } from '../support/sign-in-client.ts'
import { startTwoWebs, type TwoWebs, type Web } from '../support/two-webs.ts'
import { until } from '../support/until.ts'
import { logEverybodyOut, logIn, poolIs } from './api.ts'
import { boardIsLive, copyOf, desk, expect, signIn, signInOnPage, signOut, strangerTest } from './fixtures.ts'
import { pool } from './pool.ts'
import { admin, frontDesk, handoverSecret, stack } from './stack.ts'

/** Two web apps of one build, behind a real nginx that lets them take turns; nothing makes a browser stay with one. */
const test = strangerTest.extend<object, { two: TwoWebs }>({
  two: [
    async ({}, use) => {
      const { databaseUrl, dataDirectory, workerPort } = stack()
      const two = await startTwoWebs({
        DATABASE_URL: databaseUrl,
        HOTDESK_DATA_DIR: dataDirectory,
        HOTDESK_WORKER_PORT: String(workerPort),
        HOTDESK_HANDOVER_SECRET: handoverSecret,
      })
      for (const web of two.webs) await warmUp(web)
      await use(two)
      await two.stop()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: async ({ two }, use) => use(two.nginx.url),
})

/** A page is loaded at its first request, for which a busy machine takes seconds. */
async function warmUp({ url }: Web): Promise<void> {
  const client = new SignInClient(url, '127.0.0.1')
  await client.signIn(frontDesk.username, frontDesk.password)
  for (const page of ['/', '/phones']) expect(await client.get(page)).toBe(200)
}

test.use({ ignoreHTTPSErrors: true })
test.beforeAll(() => poolIs(pool))
test.beforeEach(() => logEverybodyOut())

const authorization = () => ({ Authorization: `Bearer ${stack().token}` })
const follow = (url: string, path: string, headers: Record<string, string>, two: TwoWebs) =>
  EventStream.open(url + path, two.nginx.authority, headers)

/** Shows a page to those who send this, rather than the sign-in page. */
const shows = async ({ url }: Web, headers: Record<string, string>) =>
  (await fetch(`${url}/phones`, { headers, redirect: 'manual' })).status === 200

/** Who answered the requests of this page that fit. */
function answersTo(page: Page, fits: (method: string, path: string) => boolean): string[] {
  const names: string[] = []
  page.on('response', (response) => {
    if (fits(response.request().method(), new URL(response.url()).pathname))
      names.push(response.headers()['x-answered-by'] ?? '')
  })
  return names
}

test('builds of the same sources have the same name, so that each host may build', async () => {
  const built = (file: string) => readFileSync(join(projectDirectory, '.next', file), 'utf8')
  const sources = built('made-of')
  expect(built('BUILD_ID')).toBe(sources.slice(0, 20))
  const { encryptionKey } = JSON.parse(built('server/server-reference-manifest.json')) as { encryptionKey: string }
  expect(encryptionKey).toBe(createHash('sha256').update(`server actions ${sources}`).digest('base64'))
})

test('who signs in over one is signed in on the other, and signed out on both', async ({ two, page, context }) => {
  await signInOnPage(page, frontDesk)
  const copy = await copyOf(context)
  for (const web of two.webs) expect(await shows(web, copy), web.name).toBe(true)
  const streams = await Promise.all(two.webs.map(({ url }) => follow(url, '/api/board/stream', copy, two)))
  await signOut(page)
  for (const stream of streams) await until('the stream to end', () => stream.hasEnded, 1)
  for (const web of two.webs) expect(await shows(web, copy), web.name).toBe(false)
})

test('wrong passwords count in total, no matter which web app they are sent to', async ({ two }, { retry }) => {
  // A second try of this test is not to find the pauses of the first.
  const person = `nobody-${retry}`
  const clients = two.webs.map(({ url }) => new SignInClient(url, `127.0.0.${40 + retry}`))
  const statuses: number[] = []
  for (let attempt = 0; attempt < 5; attempt++)
    statuses.push((await clients[attempt % 2]?.signIn(person, 'wrong'))?.status ?? 0)
  expect(statuses).toEqual([401, 401, 401, 401, 401])
  for (const client of clients) {
    const refused = await client.signIn(person, 'wrong')
    expect(refused.status).toBe(429)
    expect(refused.retryAfter).toBeGreaterThan(0)
  }
})

/** As FreePBX's module writes it. */
function note(): string {
  const now = Math.floor(Date.now() / 1000)
  const fields = { name: 'Maria', role: 'admin', issuedAt: now, expiresAt: now + 30 }
  const payload = Buffer.from(JSON.stringify({ ...fields, nonce: randomBytes(16).toString('hex') })).toString(
    'base64url',
  )
  return `${payload}.${createHmac('sha256', handoverSecret).update(payload).digest('base64url')}`
}

async function handOver({ url }: Web, text: string): Promise<string> {
  const answer = await fetch(`${url}/handover?note=${text}`, { redirect: 'manual' })
  return answer.headers.get('location') ?? `${answer.status}`
}

test('FreePBX’s link signs in once, over either, also when it is opened at both in the same moment', async ({
  two,
}) => {
  const [first, second] = two.webs
  const once = note()
  expect(await handOver(first, once)).toBe('/')
  expect(await handOver(second, once)).toBe('/handover/refused?why=used')
  const atOnce = note()
  const answers = await Promise.all(two.webs.map((web) => handOver(web, atOnce)))
  expect(answers.sort()).toEqual(['/', '/handover/refused?why=used'])
})

test('what either does, the streams of both show', async ({ two, page }) => {
  const streams = await Promise.all(two.webs.map(({ url }) => follow(url, '/api/v1/events', authorization(), two)))
  const bothSay = (text: string) => Promise.all(streams.map((stream) => stream.says(text, 2)))
  for (const { url, name } of two.webs) {
    const change = { method: 'PATCH', body: JSON.stringify({ label: `By ${name}` }) }
    const headers = { ...authorization(), 'Content-Type': 'application/json' }
    expect((await fetch(`${url}/api/v1/phones/2001`, { ...change, headers })).status).toBe(200)
    await bothSay(`By ${name}`)
  }

  // The page's actions, until both have answered some of them.
  await signIn(page, admin)
  await page.goto('/phones')
  const answered = answersTo(page, (method, path) => method === 'POST' && path === '/phones')
  for (let round = 1; round <= 8 && new Set(answered).size < 2; round++) {
    await page.getByRole('row', { name: /2002/ }).getByRole('button', { name: /^Edit/ }).click()
    await page.getByRole('dialog').getByLabel('Label').fill(`Round ${round}`)
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('row', { name: new RegExp(`2002.*Round ${round}`) })).toBeVisible()
    await bothSay(`Round ${round}`)
    // One request aside, or an action and what follows it could come to the same two for ever.
    if (round % 2 === 0) await page.request.get('/api/health')
  }
  expect([...new Set(answered)].sort()).toEqual(two.webs.map(({ name }) => name).sort())
  for (const stream of streams) stream.close()
})

/** The ids of the activities that a real EventSource of this page has received. */
const received = (page: Page) => page.evaluate(() => (window as unknown as { received: number[] }).received)

async function openEventSource(page: Page): Promise<void> {
  await page.evaluate(() => {
    const ids: number[] = ((window as unknown as { received: number[] }).received = [])
    const source = new EventSource('/api/board/stream')
    source.addEventListener('activity', ({ lastEventId }) => ids.push(Number(lastEventId)))
    return new Promise((resolve) => source.addEventListener('board', resolve, { once: true }))
  })
}

/** Ids of the events after this one, as the REST API lists them. */
async function eventsAfter({ url }: Web, after: number, two: TwoWebs): Promise<number[]> {
  const stream = await follow(url, '/api/v1/events', { ...authorization(), 'Last-Event-ID': String(after) }, two)
  await stream.says('"extension":"1003"')
  stream.close()
  return stream.ids
}

/** A stream through nginx that this web app answers. */
async function followAt({ name }: Web, two: TwoWebs): Promise<EventStream> {
  let stream = await follow(two.nginx.url, '/api/v1/events', authorization(), two)
  await until(`nginx to ask ${name}`, async () => {
    if (stream.answeredBy === name) return true
    stream.close()
    stream = await follow(two.nginx.url, '/api/v1/events', authorization(), two)
    return false
  })
  return stream
}

// The last one: it leaves one web app behind.
test('when one is killed, streams go on at the other and lose no event', async ({ two, page, context }) => {
  await signIn(page, frontDesk)
  await boardIsLive(page)
  const sources = await context.newPage()
  await sources.goto('/account')
  const answered = answersTo(sources, (_, path) => path === '/api/board/stream')
  await openEventSource(sources)
  const victim = two.webs.find(({ name }) => name === answered[0]) ?? two.webs[0]
  const survivor = two.otherThan(victim.name)
  const program = await followAt(victim, two)
  await program.says(/heartbeat/)
  await logIn('2001', '1001')
  await program.says('"extension":"1001"')
  await expect.poll(async () => (await received(sources)).length).toBeGreaterThan(0)
  const [firstSeen = 0] = await received(sources)

  await victim.kill()
  await until('the stream to break', () => program.hasEnded, 2)
  await logIn('2002', '1002')
  const resumed = await follow(
    two.nginx.url,
    '/api/v1/events',
    { ...authorization(), 'Last-Event-ID': program.lastId },
    two,
  )
  await logIn('2003', '1003')

  const all = await eventsAfter(survivor, firstSeen - 1, two)
  await resumed.says('"extension":"1003"')
  await expect.poll(() => received(sources), { timeout: 10_000 }).toEqual(all)
  expect([...program.ids, ...resumed.ids].filter((id) => id >= firstSeen)).toEqual(all)
  expect(answered.at(-1)).toContain(survivor.name)
  for (const [number, extension] of [
    ['2002', '1002'],
    ['2003', '1003'],
  ] as const)
    // prettier-ignore
    await expect(desk(page, number)).toContainText(extension, { timeout: 10_000 })
  await boardIsLive(page)
  resumed.close()
})
