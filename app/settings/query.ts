import { firstPbx, pbxIdSchema } from '@/lib/contract/pbxes'

/** What stands behind the addresses of settings, so that they stay with one PBX; nothing for the first one. */
export function queryOf(pbx: unknown): string {
  const { data } = pbxIdSchema.safeParse(pbx)
  return data === undefined || data === firstPbx ? '' : `?pbx=${data}`
}
