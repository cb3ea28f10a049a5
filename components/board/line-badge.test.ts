import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { lineStateSchema, type LineState } from '@/lib/contract/board'
import { LineBadge, lineWords } from './line-badge'

const drawn = (line: LineState, more: { isHeld?: boolean; lasts?: string } = {}) =>
  renderToStaticMarkup(createElement(LineBadge, { line, isHeld: false, ...more }))
const words = (html: string) => html.replaceAll(/<[^>]*>/g, '')

describe('the line of a phone', () => {
  test.each(lineStateSchema.options)('%s: says it with an icon and a word', (line) => {
    expect(words(drawn(line))).toBe(lineWords()[line])
    expect(drawn(line)).toMatch(/<svg[^>]* aria-hidden="true"/)
  })

  test('no two states look alike, whatever the colour', () => {
    const icons = lineStateSchema.options.map((line) => /<svg.*<\/svg>/.exec(drawn(line))?.[0])
    expect(new Set(icons).size).toBe(icons.length)
  })

  test('off is quiet while nobody is logged in, and wants attention where somebody is', () => {
    expect(drawn('unregistered')).not.toContain('warning')
    expect(drawn('unregistered', { isHeld: true })).toContain('text-warning')
  })

  test('nothing a phone does is shown in red', () => {
    for (const line of lineStateSchema.options)
      for (const isHeld of [false, true]) expect(drawn(line, { isHeld })).not.toContain('danger')
  })

  test('says how long a call has been going on', () => {
    expect(words(drawn('in_call', { lasts: '4 min' }))).toBe('In a call, 4 min')
  })
})
