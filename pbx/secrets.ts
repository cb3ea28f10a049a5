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
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv(algorithm, keyOf(key), iv).setAAD(Buffer.from(pbx))
  const text = Buffer.concat([cipher.update(JSON.stringify(secrets), 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64')
}

/** Throws UnreadableSecrets. */
export function decryptSecrets(key: string, pbx: string, encrypted: string): PbxSecrets {
  const bytes = Buffer.from(encrypted, 'base64')
  try {
    const decipher = createDecipheriv(algorithm, keyOf(key), bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
      .setAAD(Buffer.from(pbx))
      .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
    const text = Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()])
    return pbxSecretsSchema.parse(JSON.parse(text.toString('utf8')))
  } catch (cause) {
    throw new UnreadableSecrets(`The secrets of PBX ${pbx} cannot be read with this key.`, { cause })
  }
}

const keyOf = (secret: string) => createHash('sha256').update(secret).digest()
