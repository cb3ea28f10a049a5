import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { encode } from 'next-auth/jwt'
import { hashPassword } from '../../lib/auth/password.ts'
import { withClient } from '../../runtime/database/use-database.ts'
import { until } from '../support/until.ts'
import { copyOf, expect, signIn, signOut, strangerTest, test } from './fixtures.ts'
import { admin, stack } from './stack.ts'

interface Stream {
  status: number
  code: string | undefined
  hasEnded: () => boolean
  leave: () => void
}

async function openStream(path: string, headers: Record<string, string>): Promise<Stream> {
  const leaving = new AbortController()
  const response = await fetch(new URL(path, stack().url), {
    headers: { Accept: 'text/event-stream', ...headers },
    signal: leaving.signal,
  })
  const problem = response.ok ? undefined : ((await response.json()) as { code: string })
  let hasEnded = !response.ok
  if (response.ok)
    void response
      .text()
      .catch(() => undefined)
      .finally(() => (hasEnded = true))
  return { status: response.status, code: problem?.code, hasEnded: () => hasEnded, leave: () => leaving.abort() }
}

/** Waits for the end of those that have been left a moment ago. */
async function openTwenty(path: string, headers: Record<string, string>): Promise<Stream[]> {
  const streams: Stream[] = []
  const openAnother = async () => {
    const stream = await openStream(path, headers)
    if (stream.status === 200) streams.push(stream)
    return stream.status === 200
  }
  while (streams.length < 20) await until(`stream ${streams.length + 1} of ${path} to begin`, openAnother)
  return streams
}

const openBoard = (headers: Record<string, string>) => openStream('/api/board/stream', headers)
const tokenHeader = () => ({ Authorization: `Bearer ${stack().token}` })

/** Leads to the sign-in page, or shows the page. */
async function shows(path: string, headers: Record<string, string>): Promise<boolean> {
  const answer = await fetch(new URL(path, stack().url), { headers, redirect: 'manual' })
  return answer.status === 200
}

test('a copied cookie is worth nothing after its owner has signed out, and its stream ends', async ({
  frontDeskPage: page,
  context,
}) => {
  await page.goto('/')
  const copy = await copyOf(context)
  const board = await openBoard(copy)
  expect([board.status, await shows('/phones', copy)]).toEqual([200, true])
  await signOut(page)
  await until('the stream to end', board.hasEnded, 1)
  expect(await openBoard(copy)).toMatchObject({ status: 401, code: 'not_signed_in' })
  expect(await shows('/phones', copy)).toBe(false)
})

test('a token of the right secret that does not name a sign-in is refused', async ({ adminPage: page, context }) => {
  const { accountId } = (await (await page.request.get('/api/auth/session')).json()) as { accountId: string }
  const secret = readFileSync(join(stack().dataDirectory, 'session-secret'), 'utf8').trim()
  expect(await openBoard(await copyOf(context))).toMatchObject({ status: 200 })
  for (const claims of [
    { sub: accountId },
    { sub: accountId, signInId: randomUUID() },
    { sub: accountId, tokenVersion: 0 },
  ]) {
    const forged = { Cookie: `next-auth.session-token=${await encode({ token: claims, secret })}` }
    expect(await openBoard(forged), JSON.stringify(claims)).toMatchObject({ status: 401 })
    expect(await shows('/accounts', forged), JSON.stringify(claims)).toBe(false)
  }
})

test('an account and an API token each have 20 streams, and no more', async ({ frontDeskPage: page, context }) => {
  const copy = await copyOf(context)
  // Where nothing moves: a board in the browser would be one of the account's streams.
  await page.goto('/account')
  for (const [path, headers] of [
    ['/api/board/stream', copy],
    ['/api/v1/events', tokenHeader()],
  ] as const) {
    const streams = await openTwenty(path, headers)
    expect(await openStream(path, headers), path).toMatchObject({ status: 429, code: 'too_many_streams' })
    for (const stream of streams) stream.leave()
    for (const stream of await openTwenty(path, headers)) stream.leave()
  }
})

test('a board that is one too many says so, and goes on when there is room', async ({
  frontDeskPage: page,
  context,
}) => {
  const copy = await copyOf(context)
  await page.goto('/account')
  const streams = await openTwenty('/api/board/stream', copy)
  await page.goto('/')
  await expect(page.getByText('Your account has the board open in too many places.')).toBeVisible()
  for (const stream of streams) stream.leave()
  await expect(page.locator('[data-stream=live]')).toBeAttached({ timeout: 20_000 })
})

test.describe('another account', () => {
  const other = { username: 'otto', name: 'Otto Other', password: 'nine white horses jumping' }
  const sql = (text: string, values: unknown[]) =>
    withClient(stack().databaseUrl, (client) => client.query(text, values))

  test.beforeEach(async () => {
    await sql(`INSERT INTO accounts (id, username, name, password_hash, role) VALUES ($1, $2, $3, $4, 'front_desk')`, [
      randomUUID(),
      other.username,
      other.name,
      await hashPassword(other.password),
    ])
  })
  test.afterEach(() => sql('DELETE FROM accounts WHERE username = $1', [other.username]))

  test('loses its open stream within a second when it is disabled', async ({ adminPage: page, browser, baseURL }) => {
    const theirs = await browser.newContext({ ...(baseURL && { baseURL }) })
    const theirPage = await theirs.newPage()
    await signIn(theirPage, other)
    const board = await openBoard(await copyOf(theirs))
    await page.goto('/accounts')
    await page.getByRole('button', { name: `Disable the account of ${other.name}` }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Disable' }).click()
    await expect(page.getByText(`${other.name} can no longer sign in.`)).toBeVisible()
    await until('the stream to end', board.hasEnded, 1)
    await expect(theirPage.getByText('You have been signed out')).toBeVisible()
    await theirs.close()
  })

  test('is signed out everywhere by an administrator', async ({ adminPage: page, browser, baseURL }) => {
    const theirs = await browser.newContext({ ...(baseURL && { baseURL }) })
    await signIn(await theirs.newPage(), other)
    const board = await openBoard(await copyOf(theirs))
    await page.goto('/accounts')
    await page.getByRole('button', { name: `End all sign-ins of ${other.name}` }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'End all' }).click()
    await until('the stream to end', board.hasEnded, 5)
    await expect(page.getByRole('button', { name: `End all sign-ins of ${other.name}` })).toBeHidden()
    await theirs.close()
  })
})

strangerTest(
  'somebody sees where they are signed in, and ends what they do not use',
  async ({ page, browser, baseURL }) => {
    const elsewhere = await browser.newContext({
      ...(baseURL && { baseURL }),
      userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
    })
    await signIn(await elsewhere.newPage(), admin)
    const copy = await copyOf(elsewhere)
    await signIn(page, admin)
    await page.goto('/account')
    const list = page.getByRole('region', { name: 'Where you are signed in' })
    await expect(list.getByRole('listitem').filter({ hasText: 'This one' })).toHaveCount(1)
    const line = list.getByRole('listitem').filter({ hasText: 'Firefox on Windows' })
    await expect(line).toContainText('127.0.0.1')
    await line.getByRole('button').click()
    await expect(line).toHaveCount(0)
    expect([await shows('/phones', copy), await shows('/phones', await copyOf(page.context()))]).toEqual([false, true])
    await elsewhere.close()
  },
)
