import { readFileSync } from 'node:fs'
import { changePhone, logIn, occupant, poolIs } from './api.ts'
import { boardIsLive, expect, test } from './fixtures.ts'
import { expectNoViolations } from './axe.ts'
import { pool } from './pool.ts'

test.beforeEach(() => poolIs(pool))

const csv = (text: string, name = 'desks.csv') => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
const file =
  'Number;Label;Location\r\n2001;Reception 1;Ground floor\r\n2002;Help desk;Ground floor\r\n2004;Quiet booth;Attic\r\nx;;\r\n'

test('every line says what happens to it, and nothing is written before it is imported', async ({
  adminPage: page,
}) => {
  await page.goto('/phones')
  await page.getByRole('link', { name: 'Import' }).click()
  await page.getByLabel(/Choose a CSV file/).setInputFiles(csv(file))
  const fate = (line: number) => page.locator(`[data-line="${line}"]`)
  await expect(fate(2)).toHaveAttribute('data-fate', 'unchanged')
  await expect(fate(3)).toContainText(/Label: Reception 2 → Help desk/)
  await expect(fate(4)).toContainText(/Add.*Quiet booth, Attic/)
  await expect(fate(5)).toContainText(/Refused.*Use 1 to 20 digits/)
  await expect(page.getByRole('button', { name: 'Refused 1' })).toBeVisible()
  await expectNoViolations(page, 'the preview of an import')
  await page.getByRole('button', { name: 'Change 1' }).click()
  await expect(page.locator('[data-line]')).toHaveCount(1)
  await page.getByRole('button', { name: 'Import 2' }).click()
  await expect(page.getByRole('row', { name: /2004.*Quiet booth.*Attic/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /2002.*Help desk/ })).toBeVisible()
})

test('an import can remove what the file does not have, after a question with the number', async ({
  adminPage: page,
}) => {
  await logIn('2003', '1001')
  await page.goto('/phones/import')
  await page.getByLabel(/Choose a CSV file/).setInputFiles(csv('number\n2001\n2002\n'))
  await expect(page.getByRole('button', { name: 'Import 0' })).toBeDisabled()
  await page.getByRole('checkbox', { name: 'Remove phones that are not in the file' }).check()
  await expect(page.locator('[data-fate=remove]')).toContainText(/2003.*Alice Archer is logged in there/)
  await page.getByRole('button', { name: 'Import 1' }).click()
  const question = page.getByRole('alertdialog', { name: 'Import 1, and remove 1 phone from the pool?' })
  await expectNoViolations(page, 'the question before an import that removes')
  await question.getByRole('button', { name: 'Import 1' }).click()
  await expect(page.getByRole('row', { name: /2001/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /2003/ })).toHaveCount(0)
  expect(await occupant('2003')).toBeNull()
})

test('what somebody else changed meanwhile is shown before it is imported', async ({ adminPage: page }) => {
  await page.goto('/phones/import')
  await page.getByLabel(/Choose a CSV file/).setInputFiles(csv(file))
  await expect(page.locator('[data-line="2"]')).toHaveAttribute('data-fate', 'unchanged')
  await changePhone('2001', { label: 'Front' })
  await page.getByRole('button', { name: 'Import 2' }).click()
  await expect(page.getByText('Somebody else has changed the pool meanwhile', { exact: false })).toBeVisible()
  await expect(page.locator('[data-line="2"]')).toContainText('Label: Front → Reception 1')
  await page.getByRole('button', { name: 'Import 3' }).click()
  await expect(page.getByRole('row', { name: /2001.*Reception 1/ })).toBeVisible()
})

test('a file of FreePBX is understood, and one that is no text is refused', async ({ adminPage: page }) => {
  await page.goto('/phones/import')
  await page.getByLabel(/Choose a CSV file/).setInputFiles(csv('PK\u0003\u0004\0\0', 'desks.xlsx'))
  await expect(page.getByText('This file is not text.', { exact: false })).toBeVisible()
  const bulk = 'extension,password,name,voicemail,tech\n2005,,Room 205,novm,pjsip\n'
  await page.getByLabel(/Choose a CSV file/).setInputFiles(csv(bulk))
  await expect(page.locator('[data-line="2"]')).toContainText(/2005.*Add.*Room 205/)
  await expect(page.getByText('Not used: password, voicemail, tech.')).toBeVisible()
})

test('what is exported can be imported again', async ({ adminPage: page }) => {
  await page.goto('/phones')
  await boardIsLive(page)
  await page.getByRole('checkbox', { name: 'Select all phones shown' }).check()
  const saved = page.waitForEvent('download')
  await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Export' }).click()
  const download = await saved
  expect(download.suggestedFilename()).toBe('phones.csv')
  const exported = readFileSync(await download.path(), 'utf8')
  expect(exported).toBe(
    '\uFEFFnumber,label,location,owner\r\n2001,Reception 1,Ground floor,\r\n2002,Reception 2,Ground floor,\r\n2003,Window desk,First floor,\r\n',
  )
  await page.goto('/phones/import')
  await page.getByLabel(/Choose a CSV file/).setInputFiles(csv(exported))
  await expect(page.getByRole('button', { name: 'Unchanged 3' })).toBeVisible()
})
