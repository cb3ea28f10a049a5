import { expect, test } from 'vitest'
import { stepProblems } from './semver-step.ts'

const after = (before: string, version: string, ...kinds: string[]) =>
  stepProblems(version, [
    { version: 'Unreleased', date: null, notes: '', kinds: [] },
    { version, date: '2027-01-15', notes: '', kinds },
    { version: before, date: '2026-11-22', notes: '', kinds: ['Added'] },
  ])

test.each([
  ['0.1.0', '0.1.1', 'Fixed'],
  ['0.1.0', '0.2.0', 'Added'],
  ['0.1.0', '0.2.0', 'Removed'],
  ['1.4.2', '2.0.0', 'Removed'],
  ['1.4.2', '1.5.0-rc.1', 'Added'],
  ['1.5.0-rc.1', '1.5.0', 'Fixed'],
])('after %s, %s may hold “%s”', (before, version, kind) => {
  expect(after(before, version, kind)).toEqual([])
})

test.each([
  ['0.1.0', '0.1.1', 'Added', 'adds something'],
  ['0.1.0', '0.1.1', 'Removed', 'takes something away'],
  ['1.4.2', '1.5.0', 'Removed', 'takes something away'],
  ['0.2.0', '0.1.9', 'Fixed', 'does not come after 0.2.0'],
  ['0.1.0', '0.2', 'Added', 'semantic versioning'],
  ['0.1.0', 'v0.2.0', 'Added', 'semantic versioning'],
])('after %s, %s may not hold “%s”: %s', (before, version, kind, why) => {
  expect(after(before, version, kind).join()).toContain(why)
})

test('the first version follows nothing', () => {
  expect(stepProblems('0.1.0', [{ version: '0.1.0', date: null, notes: '', kinds: ['Added'] }])).toEqual([])
})
