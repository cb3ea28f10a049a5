import { expect, it } from 'vitest'
import { desk, pbxUp } from '@/components/board/fixtures'
import type { BoardMessage } from '@/lib/contract/board'
import { covers, desksAlone, lookedAt, lookedAtDesks, onlyChanges, wholeBoard } from '@/lib/contract/board-stream'
import { everything, nameOf, type Place, readCarried, partCarried } from './carried'

const read = (looked: string) => readCarried(`/api/board/stream?${looked}`)
const hall = read(lookedAt({ pbx: 'main', location: 'Hall' }))
const inHall = desk('2001', { location: 'Hall' })
const inWard = desk('2002', { location: 'Ward' })
const board: BoardMessage = { event: 'board', data: { desks: [inHall, inWard], pbxes: [pbxUp], lastEventId: 1 } }

it.each([
  [wholeBoard, everything],
  [lookedAt({ pbx: '', location: null }), everything],
  [lookedAt({ pbx: 'main', location: null }), { ...everything, pbx: 'main' }],
  [lookedAt({ pbx: '', location: 'Ward 3 & 4' }), { ...everything, location: 'Ward 3 & 4' }],
  [lookedAt({ pbx: '', location: '' }), { ...everything, location: '' }],
  [lookedAtDesks('main', ['2002', '2001']), { ...everything, pbx: 'main', numbers: new Set(['2001', '2002']) }],
  [onlyChanges, { ...everything, onlyChanges: true }],
])('an address with “%s” asks for what it says', (looked, carried) => {
  expect(read(looked)).toEqual(carried)
})

it('more desks than an address has room for are all of their PBX', () => {
  const numbers = Array.from({ length: 2_000 }, (_, index) => String(20_000 + index))
  const pbx = lookedAt({ pbx: 'main', location: null })
  expect(lookedAtDesks('main', numbers)).toBe(pbx)
  // Another page that looks at the PBX would else take them for all its desks.
  expect(covers(desksAlone('main', numbers), pbx)).toBe(false)
})

it('streams of other desks have other names', () => {
  const names = ['2001', '2002'].map((number) => nameOf(read(lookedAtDesks('main', [number]))))
  expect(new Set(names).size).toBe(2)
})

it('a stream of the whole board serves everybody, and any other those who look at the same', () => {
  const one = lookedAt({ pbx: '', location: 'Hall' })
  const other = lookedAt({ pbx: '', location: 'Ward' })
  expect([covers(wholeBoard, one), covers(one, one), covers(one, other), covers(one, wholeBoard)]).toEqual([
    ...[true, true, false, false],
  ])
  expect([covers(wholeBoard, onlyChanges), covers(onlyChanges, wholeBoard)]).toEqual([true, false])
})

it('a stream gets the part of a board that it carries', () => {
  const desksOf = (carried: typeof everything) => {
    const sent = partCarried(carried, board, null)
    return sent?.event === 'board' ? sent.data.desks : null
  }
  expect(partCarried(everything, board, null)).toBe(board)
  expect(desksOf(hall)).toEqual([inHall])
  expect(desksOf(read(onlyChanges))).toEqual([])
})

it.each<[string, BoardMessage, Place[] | null, BoardMessage | null]>([
  ['a desk there', { event: 'desk', data: inHall }, [inHall], { event: 'desk', data: inHall }],
  ['a desk elsewhere', { event: 'desk', data: inWard }, [inWard], null],
  [
    'a desk that goes',
    { event: 'desk', data: inWard },
    [inWard, inHall],
    { event: 'removed', data: { id: inWard.id } },
  ],
  ['a desk that comes', { event: 'desk', data: inHall }, [inHall, inWard], { event: 'desk', data: inHall }],
  ['what is about all', { event: 'pbxes', data: [] }, null, { event: 'pbxes', data: [] }],
])('%s', (_what, message, places, sent) => {
  expect(partCarried(hall, message, places)).toEqual(sent)
})

it('the same location of another PBX is another one', () => {
  const north = desk('2001', { location: 'Hall', pbx: 'north' })
  expect(partCarried(hall, { event: 'desk', data: north }, [north])).toBeNull()
})
