import { createHash, randomBytes } from 'node:crypto'

/** What opens a wall: as long as nobody guesses it. */
export const newSecret = (): string => `hdw_${randomBytes(32).toString('base64url')}`

export const isSecret = (text: string): boolean => /^hdw_[\w-]{43}$/.test(text)

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
