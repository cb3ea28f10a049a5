import { firstPbx } from '@/lib/contract/pbxes'

/** Where the REST API has a phone. The first PBX need not be named. */
export function phoneAddress({ pbx, number }: { pbx: string; number: string }): string {
  return `/api/v1/phones/${number}${pbx === firstPbx ? '' : `?pbx=${pbx}`}`
}
