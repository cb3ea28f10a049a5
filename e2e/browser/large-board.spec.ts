import type { Page } from '@playwright/test'
import { openDb } from '../../lib/db.ts'
import { logIn, poolIs } from './api.ts'
import { expectNoViolations } from './axe.ts'
import { boardIsLive, desk, expect, filter, test } from './fixtures.ts'
import { pool } from './pool.ts'
import { stack } from './stack.ts'

/** Desks before and after those of the usual pool, on many screens; the PBX does not know them. */
const seats = Array.from({ length: 300 }, (_, index) => ({ number: `77${String(index).padStart(3, '0')}`, index }))

const inDatabase = async (work: (db: ReturnType<typeof openDb>) => Promise<unknown>) => {
  const db = openDb(stack().databaseUrl)
  await work(db).finally(() => db.$disconnect())
}

test.beforeAll(async () => {
  await poolIs(pool)
  await inDatabase(async (db) => {
    const halls = ['A hall', 'Z hall'].map((name) => ({ pbxId: 'main', name }))
    const [before, after] = await db.location.createManyAndReturn({ data: halls })
    const data = seats.map(({ number, index }) => {
      const locationId = (index < 150 ? before : after)?.id ?? null
      return { pbxId: 'main', number, label: `Seat ${index + 1}`, locationId }
    })
    await db.phone.createMany({ data })
  })
})
test.afterAll(() =>
  inDatabase(async (db) => {
    await db.phone.deleteMany({ where: { number: { in: seats.map(({ number }) => number) } } })
    await db.location.deleteMany({ where: { name: { in: ['A hall', 'Z hall'] } } })
  }),
)

/** The PBX has no phones of both halls, so that they are listed below the line that counts them. */
async function openHalls(page: Page): Promise<void> {
  for (const hall of ['Z hall', 'A hall'])
    await page.getByRole('region', { name: hall }).getByRole('button', { name: /^150 / }).click()
}

/** On a narrow screen the activity is below the desks. */
const endOf = (page: Page, location: string) =>
  page.getByRole('region', { name: location }).evaluate((region) => region.scrollIntoView({ block: 'end' }))

test('of many desks those on the screen are drawn, and the others when they come there', async ({
  frontDeskPage: page,
}) => {
  await page.goto('/')
  await boardIsLive(page)
  await expect(filter(page, 'All')).toHaveText('All 303')
  await expect(page.getByRole('region', { name: 'Z hall' })).toContainText('0 of 150 taken')
  await openHalls(page)
  expect(await page.locator('[id^=desk-]').count()).toBeLessThan(60)
  await expect(desk(page, '77298')).toHaveCount(0)
  // Rows may be a little higher than the gaps that they replace.
  await expect(async () => {
    await endOf(page, 'Z hall')
    await expect(desk(page, '77299')).toBeInViewport({ timeout: 500 })
  }).toPass()
  await expect(desk(page, '77001')).toHaveCount(0)
  await expectNoViolations(page, 'a large board')
})

test('as tiles, too, those on the screen are drawn', async ({ frontDeskPage: page }) => {
  await page.goto('/?view=grid')
  await boardIsLive(page)
  await expect(desk(page, '77000')).toBeInViewport()
  await expect(filter(page, 'All')).toHaveText('All 303')
  expect(await page.locator('[id^=desk-]').count()).toBeLessThan(250)
  await expect(async () => {
    await endOf(page, 'Z hall')
    await expect(desk(page, '77299')).toBeInViewport({ timeout: 500 })
  }).toPass()
  await expectNoViolations(page, 'a large board as tiles')
})

test('the search goes through all of them, and so does the way back', async ({ frontDeskPage: page }) => {
  await page.goto('/')
  await boardIsLive(page)
  await page.keyboard.press('/')
  await page.keyboard.type('z hall 77288')
  await expect(page.locator('[id^=desk-]')).toHaveText(/Seat 289/)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  await expect(desk(page, '2001')).toBeVisible()
  await filter(page, 'Attention').click()
  await expect(desk(page, '77000')).toBeInViewport()
})

test('Tab goes from one person to the next, however far apart they sit', async ({ frontDeskPage: page }) => {
  await page.goto('/')
  await boardIsLive(page)
  await logIn('2001', '1001')
  await logIn('2003', '1002')
  await openHalls(page)
  const button = (number: string) => desk(page, number).getByRole('button', { name: 'Log out' })
  const person = (number: string) => desk(page, number).getByRole('link').first()
  const place = (number: string) => desk(page, number).getByRole('link').last()
  const head = (location: string) => page.getByRole('region', { name: location }).getByRole('button').first()
  await head('First floor').focus()
  await expect(button('2003')).toBeAttached()
  const ofPeople = [person('2003'), place('2003'), button('2003'), head('Ground floor'), person('2001')]
  for (const next of ofPeople) {
    await page.keyboard.press('Tab')
    await expect(next).toBeFocused()
    await expect(next).toBeInViewport()
  }
  for (const before of ofPeople.slice(0, -1).toReversed()) {
    await page.keyboard.press('Shift+Tab')
    await expect(before).toBeFocused()
  }
})

test('the focus stays with a person whose row moves', async ({ frontDeskPage: page }) => {
  await page.goto('/')
  await boardIsLive(page)
  await logIn('2002', '1002')
  await page.getByLabel('Order').selectOption('since')
  const button = desk(page, '2002').getByRole('button', { name: 'Log out' })
  await button.focus()
  await logIn('2002', '1001')
  await expect(desk(page, '2002')).toContainText('1001')
  await expect(button).toBeFocused()
  await page.getByLabel('Order').selectOption('person')
  await button.focus()
  await logIn('2001', '1003')
  await expect(desk(page, '2001')).toContainText('1003')
  await expect(button).toBeFocused()
})

test('who looks at a location is sent its desks and its changes alone', async ({ frontDeskPage: page }) => {
  await page.goto('/')
  await boardIsLive(page)
  await page.getByLabel('Location', { exact: true }).selectOption('First floor')
  await expect(page).toHaveURL(/[?&]location=First/)
  await expect(filter(page, 'All')).toHaveText('All 1')
  const opened = page.waitForRequest(/\/api\/board\/stream/)
  await page.reload()
  expect(new URL((await opened).url()).search).toBe('?location=First+floor')
  await boardIsLive(page)
  await expect(page.getByLabel('Location', { exact: true })).toHaveValue('First floor')
  await expect(page.getByRole('region', { name: 'A hall' })).toHaveCount(0)
  await logIn('2001', '1001')
  await logIn('2003', '1002')
  await expect(desk(page, '2003')).toContainText('Bob Baker', { timeout: 2_000 })
  const feed = page.getByRole('region', { name: 'Recent activity' })
  await expect(feed).toContainText('Bob Baker (1002) logged in at Window desk')
  await expect(feed).not.toContainText('Reception 1')
})

test('from there the search finds people elsewhere, and the whole board is a choice away', async ({
  frontDeskPage: page,
}) => {
  await logIn('2001', '1001')
  await page.goto('/?location=First+floor')
  await boardIsLive(page)
  await page.keyboard.press('/')
  await page.keyboard.type('alice')
  await expect(page.getByRole('region', { name: 'People' })).toContainText('At Reception 1 (2001)')
  await page.getByRole('searchbox').fill('')
  await page.getByLabel('Location', { exact: true }).selectOption('')
  await expect(filter(page, 'All')).toHaveText('All 303')
  await expect(desk(page, '2001')).toContainText('Alice Archer')
  await logIn('2003', '1001')
  await expect(desk(page, '2003')).toContainText('Alice Archer', { timeout: 2_000 })
})

test('a tab that looks at everything gets it from a tab that looked at one location', async ({
  frontDeskPage: page,
  context,
}) => {
  await page.goto('/?location=First+floor')
  await boardIsLive(page)
  const second = await context.newPage()
  await second.goto('/')
  await boardIsLive(second)
  await expect(filter(second, 'All')).toHaveText('All 303')
  await logIn('2001', '1001')
  await expect(desk(second, '2001')).toContainText('Alice Archer', { timeout: 2_000 })
  await expect(filter(page, 'Taken')).toHaveText('Taken 0')
  await expect(page.getByRole('region', { name: 'Recent activity' })).not.toContainText('logged in at Reception 1')
})

test('without a connection another location says that its desks come later', async ({
  frontDeskPage: page,
  context,
}) => {
  await page.goto('/?location=First+floor')
  await boardIsLive(page)
  await context.setOffline(true)
  await expect(page.getByText('Reconnecting, last updated')).toBeVisible()
  await page.getByLabel('Location', { exact: true }).selectOption('Ground floor')
  await expect(page.getByText('2 more desks appear when this page is connected again.')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByRole('region', { name: 'Ground floor' })).toContainText('of 2 taken', { timeout: 15_000 })
})
