import type { Page } from '@playwright/test'
import { freePort } from '../../runtime/free-port.ts'
import { branchOffice, inTheBranch } from '../support/branch-office.ts'
import { Day } from '../support/day.ts'
import { startWebService } from '../support/web-service.ts'
import { boardIsLive, desk, expect as expectSoon, signIn, strangerTest } from './fixtures.ts'

// What the board and people's pages show while a day passes: real phones, the recipe's own commands, a scripted clock. With
// their own PBX, database and worker, since no clock of the others may be set. The whole day, without a browser, is played in
// e2e/phones/days.
const expect = expectSoon.configure({ timeout: 15_000 })
const { claire, paul, tom, clairesDesk, meetingRoom } = inTheBranch

const test = strangerTest.extend<object, { day: Day; web: string }>({
  day: [
    async ({}, use) => {
      const day = await Day.begin(branchOffice, 22)
      await use(day)
      await day.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  web: [
    async ({ day }, use) => {
      const [port, workerPort] = [String(await freePort()), String(await freePort())]
      const settings = { ...day.environment, HOTDESK_PORT: port, HOTDESK_WORKER_PORT: workerPort }
      const service = await startWebService(settings)
      await use(`http://127.0.0.1:${port}`)
      await service.stop()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: async ({ web }, use) => use(web),
})

/** Of somebody who has chosen a password already. */
async function accountOf(day: Day): Promise<{ username: string; password: string }> {
  const account = await day.run('user', 'add', 'ada', '--role', 'admin', '--json')
  await day.db.account.updateMany({ data: { mustChangePassword: false } })
  return JSON.parse(account) as { username: string; password: string }
}

async function pageOf(page: Page, extension: string) {
  await page.goto(`/people/main/${extension}`)
  return page.getByRole('main')
}

test('a day in a branch office, on the board and on people’s pages', async ({ day, page, context }) => {
  test.setTimeout(180_000)
  await signIn(page, await accountOf(day))
  await boardIsLive(page)
  const people = await context.newPage()

  await test.step('Mon 08:00 Claire is at her desk', async () => {
    await day.isAt('Mon 08:00')
    await expect(desk(page, clairesDesk)).toContainText(/Claire.*Owner/)
    await expect(desk(page, clairesDesk)).not.toContainText('Logs out')
  })

  await test.step('Mon 09:30 Tom logs in there by phone, and the board says until when', async () => {
    await day.isAt('Mon 09:30')
    await day.logIn(clairesDesk, tom)
    await expect(desk(page, clairesDesk)).toContainText(/Tom from Lyon.*Guest/)
    await expect(desk(page, clairesDesk)).toContainText(/Logs out at .*: everybody/)
    const took = `Tom from Lyon (${tom}) logged in at phone ${clairesDesk}, taking over from`
    await expect(await pageOf(people, tom)).toContainText(took)
  })

  await test.step('Mon 10:00 Somebody guesses Paul’s PIN, and the lock is released on the board', async () => {
    await day.isAt('Mon 10:00')
    await day.wrongPins(meetingRoom, paul, ['1111', '2222', '3333'])
    await day.wrongPins(meetingRoom, paul, ['4444', '5555'])
    const notice = page.getByRole('status').filter({ hasText: 'After too many wrong PINs' })
    await expect(notice).toContainText(`at phone ${meetingRoom}, until`)
    await expect(await pageOf(people, paul)).toContainText(`at phone ${meetingRoom}, until`)
    await notice.getByRole('button', { name: 'Release' }).click()
    await expect(notice).toBeHidden()
    await expect(await pageOf(people, paul)).toContainText('Not locked')
  })

  await test.step('Mon 20:00 the rule logs Tom out, and Claire is back', async () => {
    await day.isAt('Mon 20:00')
    await expect(desk(page, clairesDesk)).toContainText(/Claire.*Owner/)
    const out = `Tom from Lyon (${tom}) was logged out of phone ${clairesDesk} automatically: at 20:00 Monday to Friday (Europe/Paris), by the rule for everybody`
    await expect(await pageOf(people, tom)).toContainText(out)
    const back = `Claire (${claire}) was logged in automatically at phone ${clairesDesk}, their own desk`
    await expect(await pageOf(people, claire)).toContainText(back)
  })
})
