import { mostPlanBytes, mostPlanPixels, type PlanKind, planSides } from '@/lib/contract/plan-limits'
import { Problem } from '@/lib/problems/problem'

export interface Picture {
  kind: PlanKind
  width: number
  height: number
}

/**
 * What a picture is according to its first bytes, no matter what its name or its sender says. It is not decoded:
 * browsers do that, far from everything that matters. Throws Problem plan_too_large, plan_not_a_picture or plan_size.
 */
export function lookAtPicture(bytes: Uint8Array): Picture {
  if (bytes.length > mostPlanBytes) throw new Problem('plan_too_large')
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const picture = pngOf(data) ?? jpegOf(data) ?? webpOf(data)
  if (!picture) throw new Problem('plan_not_a_picture')
  const { width, height } = picture
  const { least, most } = planSides
  const isFine = Math.min(width, height) >= least && Math.max(width, height) <= most && width * height <= mostPlanPixels
  if (!isFine) throw new Problem('plan_size')
  return picture
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Its first chunk is the header. */
function pngOf(data: Buffer): Picture | null {
  if (data.length < 24 || !data.subarray(0, 8).equals(pngSignature) || text(data, 12, 16) !== 'IHDR') return null
  return { kind: 'png', width: data.readUInt32BE(16), height: data.readUInt32BE(20) }
}

/** Segments follow each other, each with its length, up to the one that begins a frame and has its size. */
function jpegOf(data: Buffer): Picture | null {
  if (data.length < 4 || data.readUInt16BE(0) !== 0xffd8) return null
  for (let at = 2; at + 9 <= data.length && data[at] === 0xff;) {
    const marker = data[at + 1] ?? 0
    if (beginsFrame(marker))
      return { kind: 'jpeg', height: data.readUInt16BE(at + 5), width: data.readUInt16BE(at + 7) }
    // A marker may be filled up with more of 0xff; some stand alone.
    if (marker === 0xff) at += 1
    else if (standsAlone(marker)) at += 2
    else at += 2 + data.readUInt16BE(at + 2)
  }
  return null
}

const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
// SOF0 to SOF15, between which there are three of other kinds.
const beginsFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function webpOf(data: Buffer): Picture | null {
  if (data.length < 30 || text(data, 0, 4) !== 'RIFF' || text(data, 8, 12) !== 'WEBP') return null
  const size = webpSize(data)
  return size && { kind: 'webp', ...size }
}

/** By its first chunk: of several parts, without loss, or with it. */
function webpSize(data: Buffer): Pick<Picture, 'width' | 'height'> | null {
  switch (text(data, 12, 16)) {
    case 'VP8X':
      return { width: data.readUIntLE(24, 3) + 1, height: data.readUIntLE(27, 3) + 1 }
    case 'VP8L': {
      const bits = data.readUInt32LE(21)
      return data[20] === 0x2f ? { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 } : null
    }
    case 'VP8 ': {
      const isKeyFrame = data.readUIntBE(23, 3) === 0x9d012a
      return isKeyFrame ? { width: data.readUInt16LE(26) & 0x3fff, height: data.readUInt16LE(28) & 0x3fff } : null
    }
    default:
      return null
  }
}

const text = (data: Buffer, from: number, to: number) => data.toString('latin1', from, to)
