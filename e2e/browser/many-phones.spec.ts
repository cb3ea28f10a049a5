import { api, changePhone, logIn, occupant, poolIs } from './api.ts'
import { boardIsLive, expect, test } from './fixtures.ts'
import { pool } from './pool.ts'

test.beforeEach(() => poolIs(pool))

const phone = (number: string) => `[data-phone="${number}"]`

test('several phones move to a location together, and back', async ({ adminPage: page }) => {
  await page.goto('/phones')
  await boardIsLive(page)
  await page.getByRole('checkbox', { name: 'Select Reception 1' }).check()
  await page.getByRole('checkbox', { name: 'Select Window desk' }).click({ modifiers: ['Shift'] })
  const bar = page.getByRole('region', { name: 'Selection' })
  await expect(bar).toContainText('3 selected')
  await bar.getByRole('button', { name: 'Move', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Move 3 phones to a location' })
  await dialog.getByLabel('Location').fill('Attic')
  await dialog.getByRole('button', { name: 'Move 3 phones' }).click()
  await expect(page.getByRole('row', { name: /Attic/ })).toHaveCount(3)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('row', { name: /Attic/ })).toHaveCount(0)
  await expect(page.getByRole('row', { name: /2003.*First floor/ })).toBeVisible()
})

test('removing several asks with who is there, and can be undone with everything that was said of them', async ({
  adminPage: page,
}) => {
  await changePhone('2002', { owner: '1003' })
  await logIn('2001', '1001')
  await page.goto('/phones')
  await boardIsLive(page)
  for (const label of ['Reception 1', 'Reception 2'])
    await page.getByRole('checkbox', { name: `Select ${label}` }).check()
  await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Remove' }).click()
  const question = page.getByRole('alertdialog', { name: 'Remove 2 phones from the pool?' })
  await expect(question).toContainText('Alice Archer (1001)')
  await question.getByRole('button', { name: 'Remove 2 phones' }).click()
  await expect(question).toBeHidden()
  await expect(page.locator(phone('2001'))).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Selection' })).toHaveCount(0)
  expect(await occupant('2001')).toBeNull()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.locator(phone('2001'))).toContainText(/Reception 1.*Ground floor/)
  await expect(page.locator(phone('2002'))).toContainText(/Reception 2.*Carol Carter/)
  const { events } = (await api('GET', '/events?limit=1000')) as { events: { type: string; requestId: string }[] }
  const [one, other] = events.filter(({ type }) => type === 'phone.removed').slice(-2)
  expect(one?.requestId).toBe(other?.requestId)
})

test('the keyboard selects: X, Shift and arrows, Escape', async ({ adminPage: page }) => {
  await page.goto('/phones')
  await boardIsLive(page)
  await page.getByRole('checkbox', { name: 'Select Reception 1' }).focus()
  await page.keyboard.press('x')
  const bar = page.getByRole('region', { name: 'Selection' })
  await expect(bar).toContainText('1 selected')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(bar).toContainText('2 selected')
  await expect(page.getByRole('checkbox', { name: 'Select Reception 2' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
})

test('the list is sorted and filtered by its address', async ({ adminPage: page }) => {
  await page.goto('/phones')
  await boardIsLive(page)
  const numbers = page.locator('[data-phone]')
  const order = () => numbers.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-phone')))
  await page.getByRole('columnheader', { name: 'Label' }).getByRole('button').click()
  await expect(page).toHaveURL(/sort=label/)
  await page.getByRole('columnheader', { name: 'Label' }).getByRole('button').click()
  await expect.poll(order).toEqual(['2003', '2002', '2001'])
  await expect(page.getByRole('columnheader', { name: 'Label' })).toHaveAttribute('aria-sort', 'descending')
  await page.getByLabel('Location', { exact: true }).selectOption('First floor')
  await expect.poll(order).toEqual(['2003'])
  await expect(page).toHaveURL(/location=First/)
  await page.reload()
  await boardIsLive(page)
  await expect.poll(order).toEqual(['2003'])
  await page.getByLabel('Location', { exact: true }).selectOption('')
  await logIn('2001', '1001')
  await page.getByLabel('Sort by').selectOption('Newest first')
  await expect.poll(order).toEqual(['2003', '2002', '2001'])
  await page.goto('/phones?show=unused')
  await expect(page.getByRole('button', { name: /^Never used \d/ })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.locator(phone('2001'))).toHaveCount(0)
})

test('a second choice does not undo one that the server has not answered', async ({ adminPage: page }) => {
  await page.goto('/phones')
  await boardIsLive(page)
  let answers = () => {}
  const server = new Promise<void>((resolve) => (answers = resolve))
  await page.route(/_rsc=/, (route) => server.then(() => route.continue()))
  await page.getByLabel('Location', { exact: true }).selectOption('First floor')
  await page.getByLabel('Sort by').selectOption('Newest first')
  answers()
  await expect(page).toHaveURL(/sort=/)
  await expect(page).toHaveURL(/location=First/)
  await expect(page.locator('[data-phone]')).toHaveCount(1)
})

test('a desk that wants attention says what to do, and is found', async ({ adminPage: page }) => {
  await poolIs([
    ...pool,
    { number: '2007', label: 'Visitors', location: '' },
    { number: '2999', label: 'Ghost', location: '' },
  ])
  await page.goto('/phones')
  await boardIsLive(page)
  await expect(page.locator(phone('2007'))).toContainText(/No emergency ID.*Set “Emergency CID” of extension 2007/)
  await expect(page.locator(phone('2999'))).toContainText(/Not on the PBX.*Create device 2999/)
  await page.getByRole('button', { name: /^Attention/ }).click()
  await expect(page.locator('[data-phone]')).toHaveCount(2)
})

test('labels are printed for the phones that were selected, each with what to dial and a code', async ({
  adminPage: page,
}) => {
  await page.goto('/phones')
  await boardIsLive(page)
  for (const label of ['Reception 1', 'Window desk'])
    await page.getByRole('checkbox', { name: `Select ${label}` }).check()
  await page.getByRole('link', { name: 'Print labels' }).last().click()
  await expect(page.getByRole('heading', { name: 'Labels for desks' })).toBeVisible()
  await expect(page.locator('[data-label]')).toHaveCount(2)
  await expect(page.locator('[data-label="2003"]')).toContainText(/Window desk.*2003.*Log in \*11.*Log out \*12/)
  await expect(page.getByRole('img', { name: 'Log in at Window desk' })).toBeVisible()
  await page.getByLabel('Labels on a page').selectOption('3x8')
  await expect(page).toHaveURL(/size=3x8/)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.locator('[data-sheet]')).toBeVisible()
})
