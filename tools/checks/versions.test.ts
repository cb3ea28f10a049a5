import { expect, test } from 'vitest'
import { versionProblems } from './versions.ts'

const sources = {
  lock: '{ "version": "0.2.0" }',
  changelog: '# Changelog\n\n## Unreleased\n\n## 0.2.0 (2027-01-15)\n\n- New.\n\n## 0.1.0 (2026-11-22)\n',
  compose: 'image: hotdesk:0.2.0\n',
  module: '<module><version>0.2.0</version></module>',
}

test('one version everywhere can be published', () => {
  expect(versionProblems('0.2.0', sources)).toEqual([])
})

test.each([
  ['a lock file of another version', { lock: '{ "version": "0.1.0" }' }, 'package-lock.json says 0.1.0'],
  [
    'a changelog that ends earlier',
    { changelog: '# Changelog\n\n## 0.1.0 (2026-11-22)\n' },
    'in CHANGELOG.md is 0.1.0',
  ],
  ['an undated version', { changelog: '# Changelog\n\n## 0.2.0\n' }, 'does not date 0.2.0'],
  ['changes that wait', { changelog: '\n## Unreleased\n\n- More.\n\n## 0.2.0 (2027-01-15)\n' }, '"Unreleased"'],
  ['an older module', { module: '<version>0.1.0</version>' }, 'module.xml is not 0.2.0'],
  ['an older image', { compose: 'image: hotdesk:0.1.0\n' }, 'hotdesk:0.2.0'],
])('%s is reported', (_what, changed, expected) => {
  const problems = versionProblems('0.2.0', { ...sources, ...changed })
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain(expected)
})
