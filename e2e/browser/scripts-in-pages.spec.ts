import { expect, test } from './fixtures.ts'

const pages = [
  '/',
  '/phones',
  '/activity',
  '/settings',
  '/settings/pins',
  '/health-check',
  '/accounts',
  '/settings/webhooks',
  '/account',
  '/card',
  '/handover/refused',
  '/no.page',
]

test('pages run their own scripts and no others', async ({ adminPage: page }) => {
  const refused: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text())
  })
  for (const address of pages) {
    const response = await page.goto(address)
    const policy = response?.headers()['content-security-policy'] ?? ''
    expect(policy, address).toMatch(/script-src 'self' 'nonce-[^']{20,}';/)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(refused, address).toEqual([])
  }
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "taken over"'
    document.body.append(script)
  })
  await expect.poll(() => refused).toHaveLength(1)
  expect(await page.title()).not.toBe('taken over')
})

test('without a demo there are no phones in a page, and no page may be framed or speak with anybody else', async ({
  adminPage: page,
}) => {
  const response = await page.goto('/demo/phones')
  expect(response?.status()).toBe(404)
  const policy = response?.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('connect-src')
})
