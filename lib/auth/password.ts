import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

// 32 MiB and three passes: about a quarter of a second for each guess.
const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 }
const keyBytes = 32

/** "scrypt$N$r$p$<salt>$<key>", salt and key in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** In place of a hash, of an account whose person has not chosen a password yet. */
export const noPassword = ''

/** @param kept the hash; null for an unknown account, which takes just as long as one without a password, and is never right */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const hash = kept === noPassword ? null : kept
  const [scheme, N, r, p, salt, wanted] = (hash ?? decoy).split('$')
  if (scheme !== 'scrypt' || !salt || !wanted) return false
  const key = Buffer.from(wanted, 'base64url')
  const given = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) })
  return timingSafeEqual(given, key) && hash !== null
}

const decoy = ['scrypt', cost.N, cost.r, cost.p, 'A'.repeat(22), Buffer.alloc(keyBytes).toString('base64url')].join('$')

function derive(password: string, salt: Buffer, options: { N: number; r: number; p: number }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, key: Buffer) => (error ? reject(error) : resolve(key))
    // One spelling of a character, however the keyboard composed it.
    scrypt(password.normalize('NFKC'), salt, keyBytes, { ...options, maxmem: cost.maxmem }, done)
  })
}
