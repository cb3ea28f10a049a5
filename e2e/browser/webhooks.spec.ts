import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Webhook } from 'standardwebhooks'
import { api, logIn, poolIs } from './api.ts'
import { expectNoViolations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { pool } from './pool.ts'

interface Received {
  body: string
  headers: Record<string, string>
}

let received: Received[] = []
let isBroken = false
let program: Server

async function forgetWebhooks(): Promise<void> {
  const { webhooks } = (await api('GET', '/webhooks')) as { webhooks: { id: string }[] }
  for (const { id } of webhooks) await api('DELETE', `/webhooks/${id}`)
}

test.beforeAll(async () => {
  program = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ body, headers: request.headers as Record<string, string> })
      response.writeHead(isBroken ? 500 : 204).end()
    })
  })
  await once(program.listen(0, '127.0.0.1'), 'listening')
})
test.beforeEach(async () => {
  received = []
  isBroken = false
  await poolIs(pool)
  await forgetWebhooks()
})
test.afterAll(async () => {
  await forgetWebhooks()
  program.close()
})

test('a program is added, gets a log-in signed with the secret that was shown, and what failed is sent again', async ({
  adminPage: page,
}) => {
  await page.goto('/settings/webhooks')
  await expect(page.getByRole('heading', { name: 'No webhooks' })).toBeVisible()
  await expectNoViolations(page, 'no webhooks')
  await page.getByRole('button', { name: 'Add webhook' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Door signs')
  await dialog.getByLabel('Address', { exact: true }).fill('signs')
  await dialog.getByRole('button', { name: 'Add webhook' }).click()
  await expect(dialog.getByLabel('Address', { exact: true })).toHaveAccessibleDescription(/Use an address such as/)
  await dialog
    .getByLabel('Address', { exact: true })
    .fill(`http://127.0.0.1:${(program.address() as AddressInfo).port}/signs`)
  await dialog.getByLabel('The address is in my own network').check()
  await expectNoViolations(page, 'add webhook')
  await dialog.getByRole('button', { name: 'Add webhook' }).click()
  await expect(dialog.getByRole('heading', { name: 'Copy the secret now' })).toBeVisible()
  const secret = await dialog.getByLabel('Secret').inputValue()
  await dialog.getByRole('button', { name: 'Done' }).click()

  isBroken = true
  await logIn('2001', '1001')
  await expect.poll(() => received.length).toBeGreaterThan(0)
  const [first] = received
  expect(new Webhook(secret).verify(first?.body ?? '', first?.headers ?? {})).toMatchObject({
    type: 'session.started',
    data: { phone: '2001', extension: '1001' },
  })

  isBroken = false
  await page.getByRole('link', { name: 'Messages of Door signs' }).click()
  await expect(page.getByText('The endpoint answered 500.').first()).toBeVisible()
  await expectNoViolations(page, 'messages')
  received = []
  await page.getByRole('button', { name: 'Send again' }).first().click()
  await expect.poll(() => received.length).toBeGreaterThan(0)
  await expect(async () => {
    await page.reload()
    await expect(page.getByText('Delivered').first()).toBeVisible({ timeout: 1_000 })
  }).toPass()
})

test('a webhook that is disabled gets nothing until it is enabled again', async ({ adminPage: page }) => {
  const url = `http://127.0.0.1:${(program.address() as AddressInfo).port}/signs`
  await api('POST', '/webhooks', { name: 'Door signs', url, allowsPrivate: true })
  await page.goto('/settings/webhooks')
  const more = page.getByRole('button', { name: 'More for Door signs' })
  await more.click()
  await page.getByRole('menuitem', { name: 'Disable' }).click()
  await expect(page.locator('[data-webhook="Door signs"]').getByText('Disabled')).toBeVisible()
  // What was sent before does not count.
  received = []
  await logIn('2001', '1001')
  await more.click()
  await page.getByRole('menuitem', { name: 'Enable' }).click()
  await expect(page.locator('[data-webhook="Door signs"]').getByText('Enabled')).toBeVisible()
  await logIn('2002', '1002')
  const about = (extension: string) => received.filter(({ body }) => body.includes(`"${extension}"`))
  await expect.poll(() => about('1002').length).toBeGreaterThan(0)
  expect(about('1001')).toEqual([])
})
