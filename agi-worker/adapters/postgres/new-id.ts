import { randomBytes } from 'node:crypto'

/** A UUID of version 7: ids that are made later sort behind earlier ones. */
export function newId(): string {
  const time = Date.now().toString(16).padStart(12, '0')
  const random = randomBytes(10)
  random[2] = 0x80 | ((random[2] ?? 0) & 0x3f)
  const rest = random.toString('hex')
  return [time.slice(0, 8), time.slice(8), `7${rest.slice(1, 4)}`, rest.slice(4, 8), rest.slice(8)].join('-')
}
