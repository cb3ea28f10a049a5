import type { Locator, Page } from '@playwright/test'

/** The desks the tests begin with; all exist on the sandboxed PBX. */
export const pool = [
  { number: '2001', label: 'Reception 1', location: 'Ground floor' },
  { number: '2002', label: 'Reception 2', location: 'Ground floor' },
  { number: '2003', label: 'Window desk', location: 'First floor' },
]

/** From the page of phones to the form for one whose number is typed. */
export async function openPhoneForm(page: Page): Promise<Locator> {
  await page.getByRole('link', { name: 'Add phones' }).click()
  await page.getByRole('button', { name: 'Type a number' }).click()
  return page.getByRole('dialog')
}
