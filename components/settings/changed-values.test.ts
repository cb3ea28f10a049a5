import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { settingsGroups } from '@/lib/contract/settings'
import { ChangedValues } from './changed-values'
import { settingNames } from './setting-names'

const says = (props: Parameters<typeof ChangedValues>[0]) =>
  renderToStaticMarkup(createElement(ChangedValues, props)).replaceAll(/<[^>]*>/g, '')

describe('a change of settings', () => {
  test('is said in the words of their pages', () => {
    expect(says({ before: { frontDeskLogsIn: false }, after: { frontDeskLogsIn: true } })).toBe(
      'Managers and the front desk log people in, and move them: off → on',
    )
    expect(says({ before: { strategy: 'device_assignment' }, after: { strategy: 'call_forward' } })).toBe(
      'Routing: Device assignment → Call forward',
    )
    expect(says({ before: { brakeShare: 0.5 }, after: { brakeShare: 0.07 } })).toBe(
      'Safety brake: Share of all phones, in percent: 50 → 7',
    )
    expect(says({ before: { eventsKeptDays: null }, after: { eventsKeptDays: 90 } })).toBe(
      'Days that activity is kept: none → 90',
    )
  })

  test('names every setting that there is', () => {
    const settings = Object.values(settingsGroups).flatMap((group) => Object.keys(group.shape))
    expect(Object.keys(settingNames()).toSorted()).toEqual(settings.toSorted())
  })

  test('keeps the key of one that this version does not have', () => {
    expect(says({ before: {}, after: { later: 'x' } })).toBe('later: none → x')
  })
})
