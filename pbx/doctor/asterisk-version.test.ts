import { expect, it } from 'vitest'
import { advisories, ends, losesNews, read, tried } from './asterisk-releases.ts'
import { checkVersion } from './asterisk-version.ts'

const today = new Date('2026-11-30')

it.each([
  ['22.10.1', 'ok', '22.10.1'],
  ['22.10.1+dfsg+~cs6.17.60671434-1', 'ok', '22.10.1'],
  ['22.12.0', 'ok', '22.12.0'],
  ['22.10.0', 'problem', 'without a password (GHSA-589g-qgf8-m6mx)'],
  ['22.9.2', 'problem', 'without a password'],
  ['22.5.1', 'problem', 'GHSA-589g-qgf8-m6mx, GHSA-64qc-9x89-rx5j'],
  ['22.1.0', 'problem', 'without a password (GHSA-589g-qgf8-m6mx)'],
  ['22.11.0', 'warning', 'lamps of colleagues'],
  ['20.20.1', 'ok', '20.20.1'],
  ['20.20.0', 'problem', 'without a password'],
  ['20.21.0', 'warning', 'lamps of colleagues'],
  ['20.22.0', 'ok', '20.22.0'],
  ['certified-20.7-cert11', 'ok', 'cert11'],
  ['certified-20.7-cert5', 'problem', 'without a password'],
  ['certified-22.8-cert4', 'ok', 'cert4'],
  ['certified/18.9-cert18', 'warning', 'GHSA-589g-qgf8-m6mx'],
  ['21.12.2', 'problem', 'without a password'],
  ['21.12.3', 'warning', 'ended in October 2026'],
  ['18.26.4', 'warning', 'ended in October 2025'],
  ['18.26.4', 'warning', 'GHSA-589g-qgf8-m6mx stays open'],
  ['16.28.0~dfsg-0+deb11u8', 'warning', 'ended in October 2023'],
  ['23.4.0', 'problem', 'without a password'],
  ['23.4.1', 'warning', 'has not been run on Asterisk 23'],
  ['23.5.0', 'warning', 'lamps of colleagues'],
  ['24.0.0', 'warning', 'has not been run on Asterisk 24'],
  ['25.0.0', 'warning', 'has not been tested'],
  ['13.38.3', 'warning', 'has not been tested'],
  ['GIT-master-0123abc', 'warning', 'has not been tested'],
])('of Asterisk %s it says: %s, %s', (version, status, says) => {
  expect(checkVersion(version, today)).toMatchObject({ status, found: expect.stringContaining(says) as string })
})

it('names the release that has every fix', () => {
  expect(checkVersion('20.15.1', today).next).toContain('20.20.1 or later')
  expect(checkVersion('certified-22.8-cert2', today).next).toContain('certified-22.8-cert3 or later')
})

it('says that a series has ended as soon as it has', () => {
  expect(checkVersion('20.22.0', new Date('2027-10-31')).status).toBe('ok')
  expect(checkVersion('20.22.0', new Date('2027-11-01')).found).toContain('Asterisk 20 ended in October 2027')
})

it('has one answer for each series in its table', () => {
  for (const series of [...tried, ...read]) expect(ends[series], series).toMatch(/^20\d\d-\d\d$/)
  expect(tried.filter((series) => read.includes(series))).toEqual([])
  for (const { id, mended, since = {} } of advisories) {
    expect(id).toMatch(/^GHSA(-[a-z0-9]{4}){3}$/)
    for (const [series, release] of Object.entries({ ...since, ...mended }))
      expect(release).toMatch(new RegExp(`^${series}[.-]`))
  }
  for (const [faulty, { before }] of Object.entries(losesNews))
    expect(checkVersion(before, today).status, `${before} instead of ${faulty}`).not.toBe('problem')
})
