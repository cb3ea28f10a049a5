import { expect, type Page } from '@playwright/test'
import { PhoneOnPage } from '../../e2e/support/phone-on-page.ts'
import type { MovingPicture } from './moving-picture.ts'

const [quick, steady, long] = [220, 700, 2_200]

/** Somebody logs in with the mouse, is called at the new desk, and logs out; the board beside it moves. */
export async function tellStory(page: Page, story: MovingPicture): Promise<void> {
  await page.goto('/demo/phones')
  const [corner, standing] = [new PhoneOnPage(page, '2003'), new PhoneOnPage(page, '2005')]
  const board = page.frameLocator('iframe[title=Board]')
  const shows = (text: string) => expect(board.getByText(text).first()).toBeVisible()
  const take = (milliseconds: number) => story.take(page, milliseconds)
  for (const phone of [corner, standing]) await phone.is('ready')
  await shows('Dave Draper')
  await take(long)

  await corner.press('*11', () => take(quick))
  await corner.push('Call')
  await hears(corner, 'agent number')
  await take(long)
  await corner.press('1001#', () => take(quick))
  await hears(corner, 'password')
  await take(long)
  await corner.press('4711#', () => take(quick))
  await hears(corner, 'logged in')
  await take(steady)
  await corner.is('ready')
  await shows('Alice Archer')
  await take(long)

  await standing.press('1001', () => take(quick))
  await standing.push('Call')
  await corner.is('ringing')
  await take(long)
  await corner.push('Answer')
  for (const phone of [corner, standing]) await phone.is('talking')
  await take(long)
  await standing.push('Hang up')
  for (const phone of [corner, standing]) await phone.is('ready')
  await take(steady)

  await corner.press('*12', () => take(quick))
  await corner.push('Call')
  await hears(corner, 'logged off')
  await take(steady)
  await corner.is('ready')
  await take(long)
}

const hears = (phone: PhoneOnPage, words: string) => expect(phone.caption).toContainText(words, { timeout: 15_000 })
