import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { sentenceWith } from './sentence-with'

const drawn = (...sentence: Parameters<typeof sentenceWith>) =>
  renderToStaticMarkup(createElement('p', null, sentenceWith(...sentence)))
const time = createElement('time', null, '14:45')
const link = createElement('a', null, 'the log')

test('a part stands where the sentence has it', () => {
  expect(drawn((at = '') => `Last seen at ${at}.`, time)).toBe('<p>Last seen at <time>14:45</time>.</p>')
})

test('each language has its own order, and may say a part twice', () => {
  const says = (at = '', where = '') => `${where}: ${at}, ${where}`
  expect(drawn(says, time, link)).toBe('<p><a>the log</a>: <time>14:45</time>, <a>the log</a></p>')
})

test('a sentence of one part alone is that part', () => {
  expect(drawn((at = '') => at, time)).toBe('<p><time>14:45</time></p>')
})
