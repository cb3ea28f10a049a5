import { expect, test } from 'vitest'
import { updateFileOf } from './update-file.ts'

const release = { version: '0.2.0', date: '2027-01-15', notes: '- A hole is closed.', kinds: ['Security', 'Fixed'] }

test('installations learn of the release, and whether it is about security', () => {
  const notes = 'https://hotdesk.example.com/releases/0.2.0'
  expect(updateFileOf(release, notes)).toEqual({ version: '0.2.0', date: '2027-01-15', notes, security: true })
  expect(updateFileOf({ ...release, kinds: ['Fixed'] }, undefined)).toMatchObject({ security: false })
})

test('a release without a date, or with notes at no address, is not published', () => {
  expect(() => updateFileOf({ ...release, date: null }, undefined)).toThrow()
  expect(() => updateFileOf(release, 'CHANGELOG.md')).toThrow()
})
