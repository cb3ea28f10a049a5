import { expect, test } from 'vitest'
import { initials, shortName } from './short-names'

test.each([
  ['Alice Archer', 'AA', 'A. Archer'],
  ['Dr Alice Lee', 'AL', 'A. Lee'],
  ['Prof. Dr. Tomás de la Herrera', 'TH', 'T. Herrera'],
  ['Élodie', 'É', 'Élodie'],
  ['Reception (night)', 'RN', 'R. (night)'],
  ['Dr', 'D', 'Dr'],
  ['', '', ''],
])('%s: %s on a chip, %s on a tile', (name, letters, short) => {
  expect([initials(name), shortName(name)]).toEqual([letters, short])
})
