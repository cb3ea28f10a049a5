import { expect, it } from 'vitest'
import { withSettings } from './settings-file.ts'

it.each([
  ['in place of the line of that name', 'A=1\nAMI_PORT=5038\nB=2\n', 'A=1\nAMI_PORT=5039\nB=2\n'],
  ['where its default is shown', '# about it\n#AMI_PORT=5038\nB=2\n', '# about it\nAMI_PORT=5039\nB=2\n'],
  ['at the end, where nothing is known of it', 'A=1\n', 'A=1\nAMI_PORT=5039\n'],
  ['into an empty file', '', 'AMI_PORT=5039\n'],
  ['once, where it stood several times', 'AMI_PORT=1\nA=1\nAMI_PORT=2\n', 'A=1\nAMI_PORT=5039\n'],
])('puts a setting %s', (_where, before, after) => {
  expect(withSettings(before, { AMI_PORT: '5039' })).toBe(after)
})
