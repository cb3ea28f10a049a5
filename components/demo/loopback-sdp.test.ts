import { expect, test } from 'vitest'
import { browserOnLoopback, pbxOnLoopback } from './loopback-sdp.ts'

const sdp = (...candidates: string[]) =>
  [
    'v=0',
    'm=audio 4000 UDP/TLS/RTP/SAVPF 0',
    ...candidates.map((text) => `a=candidate:${text}`),
    'a=rtcp-mux',
    '',
  ].join('\r\n')

test('whatever address the PBX names, it is asked on loopback', () => {
  expect(pbxOnLoopback(sdp('Hac120002 1 UDP 2130706431 192.0.2.2 10012 typ host'))).toBe(
    sdp('Hac120002 1 UDP 2130706431 127.0.0.1 10012 typ host'),
  )
})

test('a browser that hides its address is on this machine', () => {
  const hidden = '1 1 udp 2113937151 5b3c6f0e-2f2c-4c0d-9d52-0c7d0f3f8a11.local 50123 typ host generation 0'
  expect(browserOnLoopback(sdp(hidden))).toBe(sdp('1 1 udp 2113937151 127.0.0.1 50123 typ host generation 0'))
})

test('one that shows it keeps it', () => {
  const shown = sdp('1 1 udp 2122260223 192.0.2.2 50123 typ host generation 0')
  expect(browserOnLoopback(shown)).toBe(shown)
})

test('a call of a browser that hides its address is not on hold', () => {
  expect(browserOnLoopback('m=audio 9 UDP/TLS/RTP/SAVPF 0\r\nc=IN IP4 0.0.0.0\r\n')).toBe(
    'm=audio 9 UDP/TLS/RTP/SAVPF 0\r\nc=IN IP4 127.0.0.1\r\n',
  )
})
