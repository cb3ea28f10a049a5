import type { Locator, Page, Request } from '@playwright/test'
import { freePort } from '../../runtime/free-port.ts'
import { plainPng } from '../../sandbox/png.ts'
import { startWebService } from '../support/web-service.ts'
import { api, logIn, poolIs } from './api.ts'
import { expectNoViolations, expectNoViolationsInBoth } from './axe.ts'
import { boardIsLive, desk as deskOnBoard, expect, filter, signIn, strangerTest, test } from './fixtures.ts'
import { type Floor, firstFloor, givePlan, planned, removeFloors, three } from './floors.ts'
import { pool } from './pool.ts'
import { secondWeb, webWithoutWorker } from './second-web.ts'
import { frontDesk, stack } from './stack.ts'

const placeOf = async (number: string) => (await firstFloor()).desks.find((desk) => desk.number === number)

test.beforeEach(() => poolIs(pool))
test.afterEach(removeFloors)

const plan = (page: Page) => page.locator('[data-plan]')
const onPlan = (page: Page, number: string): Locator => page.locator(`[data-place="${number}"]`)
const picture = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer })

test('an administrator adds a floor, uploads its plan and drags its desks onto it; the board shows the way', async ({
  adminPage: page,
}) => {
  await page.goto('/phones/locations')
  await page.getByRole('link', { name: 'Floor plans' }).click()
  await expect(page.getByRole('heading', { name: 'No floor plans yet' })).toBeVisible()
  await page.getByRole('button', { name: 'Add floor' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Location').selectOption('Ground floor')
  await dialog.getByLabel('Name').fill('Hall')
  await dialog.getByRole('button', { name: 'Add floor' }).click()
  const row = page.locator('[data-floor="Hall"]')
  await expect(row).toContainText('No plan yet')
  await row
    .getByLabel('Upload plan of Hall')
    .setInputFiles(picture('hall.png', 'image/png', Buffer.from(plainPng(1200, 800))))
  await expect(row).toContainText('0 desks on its plan')
  await expectNoViolationsInBoth(page, 'floors')

  await row.getByRole('link', { name: 'Place desks' }).click()
  const waiting = page.locator('[data-waiting="2001"]')
  await expect(page.locator('[data-waiting]')).toHaveCount(2)
  await expect(plan(page)).toHaveAttribute('data-zoom', '1.00')
  const edges = await page.locator('[data-picture]').boundingBox()
  if (!edges) throw new Error('The plan is not drawn.')
  await waiting.hover()
  await page.mouse.down()
  await page.mouse.move(edges.x + edges.width * 0.3, edges.y + edges.height * 0.5, { steps: 5 })
  await page.mouse.move(edges.x + edges.width * 0.25, edges.y + edges.height * 0.5)
  await page.mouse.up()
  await expect(onPlan(page, '2001')).toBeVisible()
  await expect(waiting).toHaveCount(0)
  await expect.poll(async () => (await placeOf('2001'))?.x).toBeCloseTo(0.25, 2)

  await onPlan(page, '2001').hover()
  await page.mouse.down()
  await page.mouse.move(edges.x + edges.width * 0.75, edges.y + edges.height * 0.25, { steps: 5 })
  await page.mouse.up()
  await expect.poll(async () => (await placeOf('2001'))?.x).toBeCloseTo(0.75, 1)
  await expect.poll(async () => (await placeOf('2001'))?.y).toBeCloseTo(0.25, 1)
  await expectNoViolationsInBoth(page, 'placing desks')

  await page.goto('/')
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Hall', level: 1 })).toBeVisible()
  await expect(onPlan(page, '2001')).toBeVisible()
})

test('desks are placed, moved and taken off by the keyboard alone', async ({ adminPage: page }) => {
  const id = await planned()
  await page.goto(`/plans/${id}/edit`)
  await page.getByRole('button', { name: 'Place Reception 1' }).focus()
  await page.keyboard.press('Enter')
  const desk = page.getByRole('button', { name: 'Reception 1 (2001)' })
  await expect(desk).toBeFocused()
  await expect.poll(() => placeOf('2001')).toMatchObject({ x: 0.5, y: 0.5 })
  for (const key of ['ArrowRight', 'Shift+ArrowRight', 'ArrowUp', 'Shift+ArrowUp']) await page.keyboard.press(key)
  await expect.poll(() => placeOf('2001')).toMatchObject({ x: 0.555, y: 0.445 })
  await expect(page.getByRole('status').filter({ hasText: 'Reception 1: 56 % from the left' })).toBeAttached()
  await page.keyboard.press('Delete')
  await expect(plan(page)).toBeFocused()
  await expect.poll(() => placeOf('2001')).toBeUndefined()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => placeOf('2001')).toMatchObject({ x: 0.555, y: 0.445 })
})

test('a desk of another location is found and placed', async ({ adminPage: page }) => {
  const id = await planned()
  await page.goto(`/plans/${id}/edit`)
  await page.getByLabel('Search all desks').fill('window')
  await page.getByRole('button', { name: 'Place Window desk' }).click()
  await expect.poll(() => placeOf('2003')).toMatchObject({ x: 0.5, y: 0.5 })
})

test('an SVG is refused with what to do, and so is what calls itself a PNG', async ({ adminPage: page }) => {
  await api('POST', '/floors', { location: 'Ground floor', name: 'Hall' })
  await page.goto('/plans')
  const upload = page.getByLabel('Upload plan of Hall')
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  for (const [name, type] of [
    ['plan.svg', 'image/svg+xml'],
    ['plan.png', 'image/png'],
  ] as const) {
    await upload.setInputFiles(picture(name, type, svg))
    await expect(page.getByRole('alert').filter({ hasText: 'export it as PNG' })).toBeVisible()
    await page.reload()
  }
  await upload.setInputFiles(picture('plan.png', 'image/png', Buffer.alloc(5 * 1024 * 1024 + 1)))
  await expect(page.getByRole('alert').filter({ hasText: '5 MB at most' })).toBeVisible()
  expect((await firstFloor()).plan).toBeNull()
})

test('who logs in is on the plan at once, with icon, name and word', async ({ frontDeskPage: page }) => {
  const id = await planned(three)
  await page.goto(`/plans/${id}`)
  await boardIsLive(page)
  const first = onPlan(page, '2001')
  await expect(first.getByRole('link')).toHaveAccessibleName('Reception 1 (2001): Available.')
  await logIn('2001', '1001')
  await expect(first.getByRole('link')).toHaveAccessibleName('Reception 1 (2001): Alice Archer (1001).')
  await expect(first).toContainText('A. Archer')
  await expect(first).toHaveAttribute('data-state', 'taken')
  await expect(page.locator('[data-listed="2001"]')).toContainText('Alice Archer (1001)')
  await expect(filter(page, 'Taken')).toContainText('1')
  // Somebody moves a desk elsewhere: it moves here as well.
  await api('POST', `/floors/${id}/desks`, { number: '2002', x: 0.1, y: 0.9 })
  await expect(onPlan(page, '2002')).toHaveAttribute('style', /left: 10%; top: 90%/)
  await first.getByRole('link').click()
  await expect(page).toHaveURL(/\/people\/main\/1001$/)
})

test('it is sent its desks alone: one that is placed comes, one of another location stays, one that is taken off goes', async ({
  frontDeskPage: page,
}) => {
  await page.goto('/')
  const id = await planned(three.slice(0, 1))
  const desksOf = (request: Request) => new URL(request.url()).searchParams.get('desks')
  // The board, where the page was before, may still ask for its own.
  const asked = () => page.waitForRequest((request) => /\/api\/board\/stream/.test(request.url()) && !!desksOf(request))
  const [first] = await Promise.all([asked(), page.goto(`/plans/${id}`)])
  expect(desksOf(first)).toBe('2001')
  await boardIsLive(page)
  const [second] = await Promise.all([asked(), api('POST', `/floors/${id}/desks`, { number: '2003', x: 0.8, y: 0.7 })])
  expect(desksOf(second)).toBe('2001 2003')
  await expect(onPlan(page, '2003')).toBeVisible()
  await logIn('2003', '1001')
  await expect(onPlan(page, '2003')).toContainText('A. Archer')
  await api('PATCH', '/phones/2001', { label: 'Moved', location: 'First floor' })
  await expect(onPlan(page, '2001').getByRole('link')).toHaveAccessibleName('Moved (2001): Available.')
  await api('DELETE', `/floors/${id}/desks/2003`)
  await expect(onPlan(page, '2003')).toHaveCount(0)
  await expect(page.locator('[data-listed]')).toHaveCount(1)
})

test('a search marks who is looked for, and says so where nobody is', async ({ frontDeskPage: page }) => {
  const id = await planned(three)
  await logIn('2001', '1001')
  await page.goto(`/plans/${id}`)
  await page.keyboard.press('/')
  await page.keyboard.type('archer')
  await expect(onPlan(page, '2001').getByRole('link')).toHaveAttribute('aria-current', 'location')
  await expect(page.locator('[aria-current=location]')).toHaveCount(1)
  await expect(page.getByText('1 of 3 desks on this plan fit.')).toBeVisible()
  await expectNoViolationsInBoth(page, 'plan with a search')
  await page.keyboard.type('xyz')
  await expect(page.getByText('No desk on this plan fits.')).toBeVisible()
  await page.getByRole('link', { name: 'Search the whole board' }).click()
  await expect(page).toHaveURL(/\/\?search=archerxyz$/)
})

test('it is zoomed and moved by wheel, pointer, buttons and keys', async ({ frontDeskPage: page }) => {
  const id = await planned(three)
  await page.goto(`/plans/${id}`)
  await expect(plan(page)).toHaveAttribute('data-zoom', '1.00')
  const zoom = async () => Number(await plan(page).getAttribute('data-zoom'))
  const left = async () => (await onPlan(page, '2001').boundingBox())?.x ?? 0
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await expect.poll(zoom).toBe(1.4)
  await plan(page).focus()
  await page.keyboard.press('+')
  await expect.poll(zoom).toBe(1.96)
  const before = await left()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(left).toBeGreaterThan(before)
  await page.keyboard.press('-')
  await expect.poll(zoom).toBe(1.4)
  await page.keyboard.press('0')
  await expect.poll(zoom).toBe(1)
  await plan(page).hover()
  await page.mouse.wheel(0, -200)
  await expect.poll(zoom).toBeGreaterThan(1.3)
  const wheeled = await left()
  await page.mouse.down()
  await page.mouse.move(300, 500, { steps: 4 })
  await page.mouse.up()
  expect(await left()).not.toBeCloseTo(wheeled, 0)
  // What was moved was not clicked.
  await expect(page).toHaveURL(new RegExp(`/plans/${id}$`))
})

/** Fingers on a touch screen: the first ones touch it, the next ones move, none lifts them. */
const touch = async (page: Page) => {
  const session = await page.context().newCDPSession(page)
  let type: 'touchStart' | 'touchMove' | 'touchEnd' = 'touchStart'
  return async (...fingers: { x: number; y: number }[]) => {
    const touchPoints = fingers.map((finger, id) => ({ ...finger, id }))
    if (fingers.length === 0) type = 'touchEnd'
    await session.send('Input.dispatchTouchEvent', { type, touchPoints })
    type = 'touchMove'
  }
}

strangerTest('two fingers zoom it where they are, and move it', async ({ browser }) => {
  await poolIs(pool)
  const id = await planned(three)
  const context = await browser.newContext({
    baseURL: stack().url,
    hasTouch: true,
    viewport: { width: 390, height: 800 },
  })
  const page = await context.newPage()
  await signIn(page, frontDesk)
  await page.goto(`/plans/${id}`)
  await expect(plan(page)).toHaveAttribute('data-zoom', '1.00')
  const zoom = async () => Number(await plan(page).getAttribute('data-zoom'))
  const centre = async (number: string) => {
    const box = await onPlan(page, number).boundingBox()
    if (!box) throw new Error(`${number} is not on the plan.`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  const fingers = await touch(page)
  const middle = await centre('2002')
  const apart = (by: number, dx = 0, dy = 0) => [
    { x: middle.x - by + dx, y: middle.y + dy },
    { x: middle.x + by + dx, y: middle.y + dy },
  ]
  for (const by of [30, 40, 50, 60, 75, 90]) await fingers(...apart(by))
  await expect.poll(zoom).toBeCloseTo(3, 1)
  // The desk between the fingers stayed there.
  expect((await centre('2002')).x).toBeCloseTo(middle.x, -1)
  expect((await centre('2002')).y).toBeCloseTo(middle.y, -1)
  for (const by of [10, 20, 30]) await fingers(...apart(90, -by, 0))
  await expect.poll(async () => (await centre('2002')).x).toBeCloseTo(middle.x - 30, -1)
  expect(await zoom()).toBeCloseTo(3, 1)
  for (const by of [75, 60, 45]) await fingers(...apart(by, -30, 0))
  await expect.poll(zoom).toBeCloseTo(1.5, 1)
  await fingers()
  await expect(page).toHaveURL(new RegExp(`/plans/${id}$`))
  // The page itself was not zoomed, and a key opens a desk at once.
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1)
  await onPlan(page, '2002').getByRole('link').focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/desks\/main\/2002$/)
  await context.close()
})

test('Tab goes from desk to desk, also to those outside of what is seen', async ({ frontDeskPage: page }) => {
  const id = await planned(three)
  await page.goto(`/plans/${id}`)
  await plan(page).focus()
  for (let times = 0; times < 5; times += 1) await page.keyboard.press('+')
  for (const number of ['2001', '2002', '2003']) {
    await page.keyboard.press('Tab')
    await expect(onPlan(page, number).getByRole('link')).toBeFocused()
    await expect(onPlan(page, number)).toBeInViewport({ ratio: 1 })
  }
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/desks\/main\/2003$/)
})

test('the page of a desk leads to it on the plan', async ({ frontDeskPage: page }) => {
  await planned(three)
  await page.goto('/desks/main/2003')
  await page.getByRole('link', { name: 'Show on plan' }).click()
  await expect(onPlan(page, '2003').getByRole('link')).toHaveAttribute('aria-current', 'location')
  await expect(onPlan(page, '2003')).toBeInViewport({ ratio: 1 })
  await expect(plan(page)).toHaveAttribute('data-zoom', '2.50')
})

test('a small picture shows where somebody is, on their page, on the desk’s and beside the board', async ({
  frontDeskPage: page,
}) => {
  const id = await planned(three.slice(0, 2))
  await logIn('2001', '1001')
  const glimpse = page.locator('[data-glimpse="2001"]')
  const leadsThere = async () => {
    await expect(glimpse).toContainText('Hall, Ground floor')
    await expect.poll(() => glimpse.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200)
    // The pin stands inside of it.
    const [box, pin] = [await glimpse.boundingBox(), await glimpse.locator('span').first().boundingBox()]
    if (!box || !pin) throw new Error('The picture is not drawn.')
    expect(pin.x + pin.width / 2).toBeGreaterThan(box.x)
    expect(pin.x + pin.width / 2).toBeLessThan(box.x + box.width)
    await glimpse.click()
    await expect(page).toHaveURL(new RegExp(`/plans/${id}\\?desk=2001$`))
    await expect(onPlan(page, '2001').getByRole('link')).toHaveAttribute('aria-current', 'location')
  }
  await page.goto('/desks/main/2001')
  await expectNoViolationsInBoth(page, 'the page of a desk')
  await leadsThere()
  await page.goto('/people/main/1001')
  await expect(page.getByRole('link', { name: 'Show on plan' })).toHaveAttribute('href', `/plans/${id}?desk=2001`)
  await expectNoViolationsInBoth(page, 'the page of a person')
  await leadsThere()
  await page.setViewportSize({ width: 1600, height: 900 })
  await page.goto('/')
  await boardIsLive(page)
  await deskOnBoard(page, '2001').getByRole('link', { name: 'Alice Archer' }).click()
  await expect(glimpse).toBeVisible()
  await expectNoViolationsInBoth(page, 'the panel beside the board')
  await leadsThere()
  // Who stands on no plan has none.
  await page.goto('/desks/main/2003')
  await expect(page.getByRole('heading', { name: 'Window desk', level: 1 })).toBeVisible()
  await expect(page.locator('[data-glimpse]')).toHaveCount(0)
  expect(await (await page.request.get('/api/desks/main/2003/place')).json()).toEqual({ place: null })
})

test('who only looks changes nothing, and strangers see nothing', async ({ frontDeskPage: page, browser }) => {
  const id = await planned(three)
  const { plan: stored } = await firstFloor()
  await page.goto('/plans')
  await expect(page.getByRole('link', { name: 'Hall' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add floor' })).toHaveCount(0)
  expect((await page.goto(`/plans/${id}/edit`))?.status()).toBe(403)
  expect((await page.request.put(`/api/plans/${id}`, { data: Buffer.from(plainPng(800, 600)) })).status()).toBe(403)
  const address = `/api/plans/${id}/${stored?.hash}`
  const answer = await page.request.get(address)
  expect(answer.headers()).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
  })
  expect((await page.request.get(`/api/plans/${id}/another`)).status()).toBe(404)
  const stranger = await browser.newContext({ baseURL: stack().url })
  for (const hidden of [address, '/api/desks/main/2001/place'])
    expect((await stranger.request.get(hidden)).status()).toBe(401)
  await stranger.close()
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`has no violation in ${colorScheme}, and fits a small phone`, async ({ frontDeskPage: page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const id = await planned(three)
    await logIn('2001', '1001')
    await page.goto(`/plans/${id}`)
    await expect(onPlan(page, '2001')).toContainText('A. Archer')
    await expectNoViolations(page, 'wide')
    await page.setViewportSize({ width: 390, height: 800 })
    await expect(onPlan(page, '2001')).toBeInViewport({ ratio: 1 })
    await expectNoViolations(page, 'narrow')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })

test('says what is wrong with the PBX of its desks', async ({ frontDeskPage: page }) => {
  // An id is never used again.
  const pbx = `island-${Date.now() % 1_000_000}`
  const nowhere = await freePort()
  await api('POST', '/pbxes', {
    id: pbx,
    name: 'Island',
    connection: {
      ami: { host: '127.0.0.1', port: nowhere, username: 'hotdesk' },
      ari: { url: `http://127.0.0.1:${nowhere}`, username: 'hotdesk' },
    },
    secrets: { amiSecret: 'wrong', ariPassword: 'wrong' },
  })
  try {
    await api('POST', '/phones', { pbx, number: '2001', location: 'Beach' })
    const { id } = (await api('POST', '/floors', { pbx, location: 'Beach', name: 'Bar' })) as Floor
    await givePlan(id)
    await api('POST', `/floors/${id}/desks`, { number: '2001', x: 0.5, y: 0.5 })
    await page.goto(`/plans/${id}`)
    await expect(page.getByRole('status').filter({ hasText: 'There is no connection to the PBX' })).toBeVisible({
      timeout: 20_000,
    })
    await expect(onPlan(page, '2001')).toContainText('Unknown')
    await api('DELETE', `/floors/${id}`)
    await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible()
  } finally {
    await api('DELETE', `/pbxes/${pbx}`)
  }
})

strangerTest(
  'says so while the telephone service is away, and shows desks as they were last seen',
  async ({ browser }) => {
    await poolIs(pool)
    const id = await planned(three)
    await logIn('2001', '1001')
    const settings = await webWithoutWorker()
    const web = await startWebService(settings)
    const context = await browser.newContext({ baseURL: settings.HOTDESK_URL })
    const page = await context.newPage()
    try {
      await signIn(page, frontDesk)
      await page.goto(`/plans/${id}`)
      const notice = page.getByRole('status').filter({ hasText: 'telephone service is not running' })
      await expect(notice).toContainText('Desks are shown as they were last seen.')
      await expect(onPlan(page, '2001')).toContainText('A. Archer')
      await expect(onPlan(page, '2001')).toHaveAttribute('data-state', 'taken')
      await expectNoViolations(page, 'the telephone service is away')
    } finally {
      await context.close()
      await web.stop()
    }
  },
)

strangerTest('says that it is not live while Hot Desk is away, and catches up by itself', async ({ browser }) => {
  strangerTest.slow()
  await poolIs(pool)
  const id = await planned(three)
  const settings = await secondWeb()
  const web = await startWebService(settings)
  const context = await browser.newContext({ baseURL: settings.HOTDESK_URL })
  const page = await context.newPage()
  await signIn(page, frontDesk)
  await page.goto(`/plans/${id}`)
  await boardIsLive(page)
  await web.stop()
  await expect(page.getByText(/^Reconnecting, last updated \d/)).toBeVisible({ timeout: 20_000 })
  await expect(onPlan(page, '2001')).toContainText('Available')
  await logIn('2001', '1001')
  const again = await startWebService(settings)
  await expect(onPlan(page, '2001')).toContainText('A. Archer', { timeout: 20_000 })
  await expect(page.getByText('Reconnecting')).toBeHidden()
  await context.close()
  await again.stop()
})
