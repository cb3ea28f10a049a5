import { describe, expect, it } from 'vitest'
import { shownName } from './shown-name'

describe('a name on a wall', () => {
  it.each([
    ['Alice Lee', 'Alice L.', 'A. L.'],
    ['Dr Alice Lee', 'Dr Alice L.', 'A. L.'],
    ['Prof. Dr. Ana Maria da Silva', 'Prof. Dr. Ana S.', 'A. S.'],
    ['Lee, Alice', 'Alice L.', 'A. L.'],
    ['Alice', 'Alice', 'A.'],
    ['élodie Ångström', 'élodie Å.', 'É. Å.'],
    ['M. Kowalska', 'M. K.', 'M. K.'],
    ['  Alice   Lee 2 ', 'Alice L.', 'A. L.'],
    ["Sean O'Neill", 'Sean O.', 'S. O.'],
    ['李 小龙', '李 小.', '李. 小.'],
  ])('of %s is %s where it is shortened, and %s where it is initials', (name, short, initials) => {
    expect(shownName(name, 'full')).toBe(name)
    expect(shownName(name, 'short')).toBe(short)
    expect(shownName(name, 'initials')).toBe(initials)
    expect(shownName(name, 'hidden')).toBeNull()
  })

  it.each(['1001', '+49 30 1234', '', 'Dr.'])('is none where there is none to shorten: %j', (name) => {
    expect(shownName(name, 'short')).toBeNull()
    expect(shownName(name, 'initials')).toBeNull()
  })
})
