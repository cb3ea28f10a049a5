import { describe, expect, it } from 'vitest'
import { pinSettingsSchema } from './settings.ts'

describe('the settings of PINs', () => {
  it('need nobody to set them', () => {
    expect(pinSettingsSchema.parse({})).toEqual({
      ...{ pinsAtOnePhone: 5, pinsOfExtension: 20, pinsOfPhone: 30, pinMinutes: 15, longestLockMinutes: 30 },
      trivialPins: 'allowed',
    })
  })

  it.each([
    [{ pinsAtOnePhone: 2 }, 'pinsAtOnePhone'],
    [{ pinsAtOnePhone: 21, pinsOfExtension: 200 }, 'pinsAtOnePhone'],
    [{ pinsOfExtension: 11 }, 'pinsOfExtension'],
    [{ pinsAtOnePhone: 6 }, 'pinsOfExtension'],
    [{ pinsOfPhone: 9 }, 'pinsOfPhone'],
    [{ pinMinutes: 4 }, 'pinMinutes'],
    [{ pinMinutes: 61 }, 'pinMinutes'],
    [{ longestLockMinutes: 14 }, 'longestLockMinutes'],
    [{ longestLockMinutes: 2.5 }, 'longestLockMinutes'],
    [{ trivialPins: 'shown' }, 'trivialPins'],
  ])('refuse %j', (values, field) => {
    expect(pinSettingsSchema.safeParse(values).error?.issues.map(({ path }) => path[0])).toContain(field)
  })

  it('take the longest and the shortest there may be', () => {
    expect(pinSettingsSchema.safeParse({ pinsAtOnePhone: 3, pinsOfExtension: 12 }).success).toBe(true)
    expect(pinSettingsSchema.safeParse({ pinsAtOnePhone: 20, pinsOfExtension: 80 }).success).toBe(true)
  })
})
