import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CallAndCopy } from './call-and-copy'

const person = { pbx: 'main', extension: '1001', name: 'Anna Archer' }
const drawn = (call: Parameters<typeof CallAndCopy>[0]['call']) =>
  renderToStaticMarkup(createElement(CallAndCopy, { person, desk: null, call }))

test('a call is offered with its letter to those who may, a copy to everybody', () => {
  const offered = drawn(() => Promise.resolve({ ok: true }))
  expect(offered).toMatch(/aria-keyshortcuts="c"[^]*Call 1001/)
  expect(offered).toMatch(/aria-keyshortcuts="y"[^]*Copy/)
  expect(drawn(null)).not.toContain('Call 1001')
  expect(drawn(null)).toContain('Copy')
})
