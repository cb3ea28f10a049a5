import { beforeEach, expect, it } from 'vitest'
import { LampBook } from './lamp-book.ts'

let book: LampBook
beforeEach(() => {
  book = new LampBook()
  book.note('2001', { mailbox: '1001@default', wanted: new Map([['2001@device', '2/1']]) })
})

it.each([
  ['a message for the person', '1001@default', '3/1', ['2001']],
  ['the desk’s own box speaking for itself', '2001@device', '0/0', ['2001']],
  ['what we have sent to the desk ourselves', '2001@device', '2/1', []],
  ['somebody else’s message', '1002@default', '1/0', []],
])('%s asks for a look at %j', (_what, box, summary, phones) => {
  expect(book.heard(box, summary)).toEqual(phones)
})

it('two who sit at each other’s desks do not tell each other for ever', () => {
  book.note('2001', { mailbox: '2002@default', wanted: new Map([['2001@default', '1/0']]) })
  book.note('2002', { mailbox: '2001@default', wanted: new Map([['2002@default', '1/0']]) })
  expect(book.heard('2001@default', '1/0')).toEqual(['2002'])
  expect(book.heard('2002@default', '1/0')).toEqual(['2001'])
  expect(book.differing(new Map([['2001@default', '1/0']]))).toEqual([])
  expect(book.differing(new Map([['2002@default', '1/0']]))).toEqual([])
})

it('a desk that nobody is at any more speaks for itself', () => {
  book.note('2001', null)
  expect([book.heard('1001@default', '4/0'), book.heard('2001@device', '0/0')]).toEqual([[], []])
})

it('what the PBX said is not said again, until that is not known any more', () => {
  const wanted = new Map([['2001@device', '2/1']])
  expect(book.differing(wanted)).toHaveLength(1)
  book.heard('2001@device', '2/1')
  expect(book.differing(wanted)).toEqual([])
  book.forgetReported()
  expect(book.differing(wanted)).toHaveLength(1)
})
