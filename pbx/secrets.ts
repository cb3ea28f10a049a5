import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { type PbxSecrets, pbxSecretsSchema } from '../lib/contract/pbxes.ts'

const algorithm = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

/** The secrets cannot be read with this key: it is another one than they were encrypted with, or they were tampered with. */
export class UnreadableSecrets extends Error {
  override name = 'UnreadableSecrets'
}

/**
 * @param key of the data folder (HOTDESK_ENCRYPTION_KEY), at least 32 characters
 * @param pbx whose they are: those of one PBX cannot be put in another one's place
 * @returns base64 of IV, tag and what was encrypted
 */
export function encryptSecrets(key: string, pbx: string, secrets: PbxSecrets): string {
  return seal(key, pbx, JSON.stringify(secrets))
}

/** Throws UnreadableSecrets. */
export function decryptSecrets(key: string, pbx: string, encrypted: string): PbxSecrets {
  return readable(`PBX ${pbx}`, () => pbxSecretsSchema.parse(JSON.parse(unseal(key, pbx, encrypted))))
}

/** What the messages to an endpoint are signed with, encrypted as secrets of a PBX are. @param id of the webhook */
export const encryptSigningSecret = (key: string, id: string, secret: string): string =>
  seal(key, `webhook:${id}`, secret)

/** Throws UnreadableSecrets. */
export const decryptSigningSecret = (key: string, id: string, encrypted: string): string =>
  readable('this webhook', () => unseal(key, `webhook:${id}`, encrypted))

/** What Hot Desk shows an OpenID provider. @param issuer whose it is: after a change of the address it is worth nothing */
export const encryptClientSecret = (key: string, issuer: string, secret: string): string =>
  seal(key, `issuer:${issuer}`, secret)

/** Throws UnreadableSecrets. */
export const decryptClientSecret = (key: string, issuer: string, encrypted: string): string =>
  readable('single sign-on', () => unseal(key, `issuer:${issuer}`, encrypted))

function seal(key: string, owner: string, plain: string): string {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv(algorithm, keyOf(key), iv).setAAD(Buffer.from(owner))
  const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64')
}

function unseal(key: string, owner: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv(algorithm, keyOf(key), bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
  return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8')
}

function readable<T>(whose: string, read: () => T): T {
  try {
    return read()
  } catch (cause) {
    throw new UnreadableSecrets(`The secrets of ${whose} cannot be read with this key.`, { cause })
  }
}

const keyOf = (secret: string) => createHash('sha256').update(secret).digest()
