import { logEverybodyOut, logIn, occupant, poolIs } from './api.ts'
import { boardIsLive, desk, expect, filter, test } from './fixtures.ts'
import { pool } from './pool.ts'

test.beforeAll(() => poolIs(pool))

test('a login appears within 2 s, without a reload', async ({ frontDeskPage: page }) => {
  await page.goto('/')
  await expect(page).toHaveTitle('Board · Hot Desk')
  await boardIsLive(page)
  await expect(desk(page, '2001')).toContainText('Available')
  await logIn('2001', '1001')
  await expect(desk(page, '2001')).toContainText('1001', { timeout: 2_000 })
  await expect(page.getByRole('region', { name: 'Recent activity' })).toContainText('(1001) logged in at Reception 1')
})

test('a move empties one desk and fills the other', async ({ frontDeskPage: page }) => {
  await page.goto('/')
  await boardIsLive(page)
  await logIn('2001', '1001')
  await logIn('2002', '1001')
  await expect(desk(page, '2002')).toContainText('1001', { timeout: 2_000 })
  await expect(desk(page, '2001')).toContainText('Available')
  await expect(page.getByText('(1001) moved from Reception 1 to Reception 2').first()).toBeVisible()
})

test('the counts follow, and each shows what it counts', async ({ frontDeskPage: page }) => {
  await page.goto('/')
  await boardIsLive(page)
  await logIn('2001', '1001')
  const taken = filter(page, 'Taken')
  await expect(taken).toHaveText('Taken 1')
  await taken.click()
  await expect(page.locator('[id^=desk-]')).toHaveCount(1)
  await page.reload()
  await expect(taken).toHaveAttribute('aria-pressed', 'true')
})

test('available is where somebody could log in now, and not where no phone is', async ({ frontDeskPage: page }) => {
  await page.goto('/')
  await boardIsLive(page)
  const available = filter(page, 'Available')
  await expect(available).toHaveText('Available 1')
  await expect(filter(page, 'Not registered')).toHaveText('Not registered 2')
  await expect(desk(page, '2002')).toHaveCount(0)
  await page.getByRole('region', { name: 'Ground floor' }).getByRole('button', { name: '1 not registered' }).click()
  await expect(desk(page, '2002')).toContainText(/Nobody logged in.*Not registered/)
  await available.click()
  await expect(page.locator('[id^=desk-]')).toHaveText(/Available.*2001/)
  await logIn('2001', '1001')
  await expect(available).toHaveText('Available 0')
})

test('the search finds a person at a desk', async ({ frontDeskPage: page }) => {
  await page.goto('/')
  await boardIsLive(page)
  await logIn('2002', '1001')
  await expect(desk(page, '2002')).toContainText('1001')
  await page.keyboard.press('/')
  await page.keyboard.type('1001')
  await expect(page.locator('[id^=desk-]')).toHaveCount(1)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('nobody')
  await expect(page.getByRole('heading', { name: 'No desk matches' })).toBeVisible()
  await expect(page.getByText('No desk and no person on the PBX is called “nobody”.')).toBeVisible()
})

test('the search finds everybody else, and says where they were last', async ({ frontDeskPage: page }) => {
  await page.goto('/')
  await boardIsLive(page)
  const alice = page.getByRole('region', { name: 'People' }).getByRole('listitem').filter({ hasText: 'Alice Archer' })
  await logIn('2002', '1001')
  await logEverybodyOut()
  await page.keyboard.press('/')
  await page.keyboard.type('alice')
  await expect(alice).toContainText(
    'Not logged in. Their own phone is not registered. Last at Reception 2 (2002), until',
  )
  await logIn('2001', '1001')
  await expect(desk(page, '2001')).toContainText('Alice Archer')
  await expect(alice).toBeHidden()
  await logEverybodyOut()
  await expect(alice).toContainText('Last at Reception 1 (2001), until')
  await alice.getByRole('link', { name: 'Alice Archer' }).click()
  await expect(page.getByRole('heading', { name: 'Alice Archer', level: 1 })).toBeVisible()
})

test('a person whom the filter hides is found all the same', async ({ frontDeskPage: page }) => {
  await page.goto('/')
  await boardIsLive(page)
  await logIn('2002', '1001')
  await filter(page, 'Available').click()
  await page.keyboard.press('/')
  await page.keyboard.type('alice')
  await expect(page.getByRole('region', { name: 'People' })).toContainText('At Reception 2 (2002)')
})

test('logging somebody out asks first, naming person and desk', async ({ frontDeskPage: page }) => {
  await page.goto('/')
  await logIn('2001', '1001')
  await desk(page, '2001').getByRole('button', { name: 'Log out' }).click()
  const question = page.getByRole('alertdialog', { name: /^Log .+ out of Reception 1\?$/ })
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(question).toBeHidden()
  expect(await occupant('2001')).toBe('1001')
  await desk(page, '2001').getByRole('button', { name: 'Log out' }).click()
  await question.getByRole('button', { name: 'Log out' }).click()
  await expect(page.getByText('logged out of Reception 1.')).toBeVisible()
  await expect(desk(page, '2001')).toContainText('Available')
  expect(await occupant('2001')).toBeNull()
})

test('a logout that nobody answers is not taken for done', async ({ frontDeskPage: page }) => {
  await page.goto('/')
  await logIn('2001', '1001')
  await desk(page, '2001').getByRole('button', { name: 'Log out' }).click()
  await page.route('/', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
  await page.getByRole('alertdialog').getByRole('button', { name: 'Log out' }).click()
  await expect(page.getByText('Hot Desk did not answer.')).toBeVisible()
})

test('the same with the keyboard alone, which keeps its place', async ({ frontDeskPage: page }) => {
  await page.goto('/')
  await logIn('2001', '1001')
  await expect(desk(page, '2001')).toContainText('1001')
  await page.keyboard.press('/')
  await page.keyboard.type('1001')
  const logOut = desk(page, '2001').getByRole('button', { name: 'Log out' })
  await page.keyboard.press('ArrowDown')
  for (let step = 0; step < 5 && !(await logOut.evaluate((button) => button === document.activeElement)); step++) {
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(logOut).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alertdialog')).toBeHidden()
  await expect.poll(() => occupant('2001')).toBeNull()
})

test('a lost stream is shown, and heals by itself with what was missed', async ({ frontDeskPage: page, context }) => {
  await page.goto('/')
  await boardIsLive(page)
  await context.setOffline(true)
  await expect(page.getByText('Reconnecting, last updated')).toBeVisible()
  await logIn('2001', '1001')
  await context.setOffline(false)
  await expect(page.getByText('Reconnecting, last updated')).toBeHidden({ timeout: 15_000 })
  await expect(desk(page, '2001')).toContainText('1001')
  await expect(page.getByText('(1001) logged in at Reception 1').first()).toBeVisible()
})

test('a server that answers with errors is tried again', async ({ frontDeskPage: page }) => {
  await page.goto('/')
  await page.route('/api/board/stream', (route) => route.fulfill({ status: 502 }))
  await page.reload()
  await expect(page.getByText('Reconnecting, last updated')).toBeVisible()
  await page.unroute('/api/board/stream')
  await boardIsLive(page)
  await expect(page.getByText('Reconnecting, last updated')).toBeHidden()
})

test('after a sleep, which ends a connection unnoticed, the board is read again', async ({ frontDeskPage: page }) => {
  await page.goto('/')
  await page.clock.install()
  await page.reload()
  await boardIsLive(page)
  let now = Date.now()
  // If something still arrives after the clock has jumped, the connection lives: then it jumps again.
  await expect(async () => {
    const again = page.waitForRequest('/api/board/stream', { timeout: 7_000 })
    await page.clock.setSystemTime((now += 60 * 60_000))
    await again
  }).toPass()
})

test('signing out in one tab closes the board in the other', async ({ frontDeskPage: page, context }) => {
  await page.goto('/')
  await boardIsLive(page)
  const second = await context.newPage()
  await second.goto('/account')
  await second.getByRole('button', { name: /^Account of/ }).click()
  await second.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
})

test('two tabs share one stream, and the second takes over', async ({ frontDeskPage: page, context }) => {
  await page.goto('/')
  await boardIsLive(page)
  const second = await context.newPage()
  const opened: string[] = []
  second.on('request', (request) => opened.push(new URL(request.url()).pathname))
  await second.goto('/')
  await boardIsLive(second)
  expect(opened).not.toContain('/api/board/stream')
  await page.close()
  await logIn('2001', '1001')
  await expect(desk(second, '2001')).toContainText('1001')
})
