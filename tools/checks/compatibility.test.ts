import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { advisories, ends } from '../../pbx/doctor/asterisk-releases.ts'
import { projectDirectory } from '../../runtime/project-directory.ts'

const page = readFileSync(join(projectDirectory, 'docs/compatibility.md'), 'utf8')
const rows = page.split('\n').filter((line) => line.startsWith('|'))

/** What the page says of a series: the cells behind its name. */
const rowOf = (series: string) =>
  rows.filter((row) => new RegExp(`^\\| ${series.replace('-', ' ')}[ ,|]`).test(row)).join()

const month = (text: string) =>
  new Date(text).toLocaleDateString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' })

test('the page about compatibility names the same advisories and releases as the health check', () => {
  for (const { id } of advisories) expect(page).toContain(`security/advisories/${id}`)
  const [newest] = advisories
  for (const [series, release] of Object.entries(newest?.mended ?? {})) expect(rowOf(series), series).toContain(release)
})

test.each(['16', '18', '20', '21', '22', '23', '24'])('and the same end of Asterisk %s', (series) => {
  // Two tables begin with the number of a series: that of FreePBX has no months.
  const said = rows.filter((row) => row.startsWith(`| ${series}`)).join()
  expect(said).toContain(month(ends[series] ?? ''))
})
