import { firstPbx } from '@/lib/contract/pbxes'

/** Where the REST API has a phone, without /api/v1. The first PBX need not be named. */
export function phoneAddress({ pbx, number }: { pbx: string; number: string }): string {
  return `/phones/${number}${pbx === firstPbx ? '' : `?pbx=${pbx}`}`
}
