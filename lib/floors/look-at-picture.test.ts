import { describe, expect, it } from 'vitest'
import { plainPng } from '@/sandbox/png'
import { lookAtPicture } from './look-at-picture'

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part)))),
  )
const low = (value: number, count: number) => Array.from({ length: count }, (_, at) => (value >> (8 * at)) & 0xff)
const high = (value: number) => [value >> 8, value & 0xff]

/** The segment of a JPEG that begins a frame. */
const frame = (marker: number, width: number, height: number) => [
  0xff,
  marker,
  0,
  11,
  8,
  ...high(height),
  ...high(width),
  1,
  0,
  0,
  0,
]
const jpeg = (...segments: number[][]) => bytes([0xff, 0xd8], ...segments)
const exif = [0xff, 0xe1, 0, 6, 1, 2, 3, 4]
const webp = (...chunk: (string | number[])[]) =>
  bytes('RIFF', low(100, 4), 'WEBP', ...chunk, Array<number>(20).fill(0))

describe('a picture is known by its first bytes', () => {
  it.each([
    ['a PNG', plainPng(1200, 800), 'png'],
    ['a JPEG', jpeg(frame(0xc0, 1200, 800)), 'jpeg'],
    ['a progressive JPEG of a camera', jpeg(exif, [0xff], frame(0xc2, 1200, 800)), 'jpeg'],
    ['a JPEG whose tables come first', jpeg([0xff, 0xc4, 0, 4, 1, 2], frame(0xc1, 1200, 800)), 'jpeg'],
    ['a WebP', webp('VP8 ', low(30, 4), [0, 0, 0, 0x9d, 0x01, 0x2a], low(1200, 2), low(800, 2)), 'webp'],
    ['a WebP without loss', webp('VP8L', low(30, 4), [0x2f], low((799 << 14) | 1199, 4)), 'webp'],
    ['a WebP of several parts', webp('VP8X', low(10, 4), low(0, 4), low(1199, 3), low(799, 3)), 'webp'],
  ])('%s', (_what, picture, kind) => {
    expect(lookAtPicture(picture)).toEqual({ kind, width: 1200, height: 800 })
  })
})

describe('anything else is refused', () => {
  it.each([
    ['an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a PDF', bytes('%PDF-1.7 and more of it, as long as a header is')],
    ['a GIF', bytes('GIF89a and more of it, as long as a header is')],
    ['a page', bytes('<!doctype html><title>A page that calls itself a picture</title>')],
    ['nothing', bytes()],
    ['a PNG that is cut off', plainPng(1200, 800).slice(0, 20)],
    ['a JPEG without a frame', jpeg(exif)],
    ['a JPEG whose segments have no length', jpeg([0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
    ['a sound in the file format of WebP', bytes('RIFF', low(100, 4), 'WAVEfmt ', Array<number>(20).fill(0))],
  ])('%s', (_what, picture) => {
    expect(() => lookAtPicture(picture)).toThrow('plan_not_a_picture')
  })

  it.each([
    ['smaller than anything can be seen on', plainPng(99, 800)],
    ['wider than browsers draw', plainPng(10_001, 100)],
    ['of more pixels than memory is for', plainPng(8_000, 5_001)],
  ])('a picture %s', (_what, picture) => {
    expect(() => lookAtPicture(picture)).toThrow('plan_size')
  })

  it('a picture of more than 5 MB', () => {
    const large = new Uint8Array(5 * 1024 * 1024 + 1)
    large.set(plainPng(1200, 800))
    expect(() => lookAtPicture(large)).toThrow('plan_too_large')
    expect(lookAtPicture(large.slice(0, -1))).toMatchObject({ kind: 'png' })
  })
})
