import { describe, expect, it } from 'vitest'
import { AmiParser, encodeAction, UnsafeValue } from './ami-protocol.ts'

describe('encodeAction', () => {
  it('ends each header and the action with CRLF', () => {
    expect(encodeAction({ Action: 'DBGet', Family: 'CF', Key: '1001' })).toBe(
      'Action: DBGet\r\nFamily: CF\r\nKey: 1001\r\n\r\n',
    )
  })

  it.each(['1\r2', '1\n2', '1\u00002'])('refuses %j', (value) => {
    expect(() => encodeAction({ Action: 'DBPut', Val: value })).toThrow(UnsafeValue)
  })
})

describe('AmiParser', () => {
  it('gives messages whole, however the bytes arrive', () => {
    const parser = new AmiParser()
    const bytes = 'Asterisk Call Manager/8.0.2\r\nResponse: Success\r\nActionID: 1\r\n\r\nEvent: Reload\r\n\r\n'
    expect(Array.from(bytes).flatMap((byte) => parser.push(byte))).toEqual([
      { Response: 'Success', ActionID: '1' },
      { Event: 'Reload' },
    ])
  })

  it('keeps empty values and colons in values', () => {
    const [message] = new AmiParser().push('Asterisk\r\nVal: \r\nMessage: a: b\r\n\r\n')
    expect(message).toEqual({ Val: '', Message: 'a: b' })
  })
})
