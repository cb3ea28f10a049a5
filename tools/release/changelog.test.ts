import { expect, test } from 'vitest'
import { releasesIn } from './changelog.ts'

const changelog = `# Changelog

What is new.

## Unreleased

## 0.2.0 (2027-01-15)

Read this first.

### Security

- A hole is closed.

### Added

- More.

## 0.1.0 (2026-11-22)

The first version.
`

test('each release has its notes, and says of which kind they are', () => {
  expect(releasesIn(changelog)).toMatchObject([
    { version: 'Unreleased', date: null, notes: '', kinds: [] },
    { version: '0.2.0', date: '2027-01-15', kinds: ['Security', 'Added'] },
    { version: '0.1.0', date: '2026-11-22', notes: 'The first version.' },
  ])
  expect(releasesIn(changelog)[1]?.notes).toMatch(/^Read this first\.[^]*- More\.$/)
})
