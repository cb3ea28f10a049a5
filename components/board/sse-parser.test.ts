import { expect, test } from 'vitest'
import { createSseParser, type ServerMessage } from './sse-parser'

function parse(...pieces: string[]): ServerMessage[] {
  const seen: ServerMessage[] = []
  const feed = createSseParser((message) => seen.push(message))
  pieces.forEach(feed)
  return seen
}

test.each<[string, string[], ServerMessage[]]>([
  ['one event', ['event: desk\ndata: {}\n\n'], [{ event: 'desk', data: '{}' }]],
  ['an event cut anywhere', ['ev', 'ent: desk\nid: 4\nda', 'ta: {}\n', '\n'], [{ event: 'desk', data: '{}' }]],
  [
    'two in one piece',
    ['data: 1\n\ndata: 2\n\n'],
    [
      { event: 'message', data: '1' },
      { event: 'message', data: '2' },
    ],
  ],
  ['data of several lines', ['data: 1\ndata: 2\n\n'], [{ event: 'message', data: '1\n2' }]],
  ['a heartbeat, which says nothing', [': ping\n\n'], []],
  ['an event that is not complete yet', ['data: 1\n'], []],
])('%s', (_, pieces, expected) => expect(parse(...pieces)).toEqual(expected))
