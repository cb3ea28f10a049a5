import { type UpdateFile, updateFileSchema } from '../../lib/contract/update-file.ts'
import type { Release } from './changelog.ts'

/** @param notes where people read what is new; undefined: nowhere */
export function updateFileOf({ version, date, kinds }: Release, notes: string | undefined): UpdateFile {
  return updateFileSchema.parse({ version, date, notes, security: kinds.includes('Security') })
}
