import { firstPbx } from '@/lib/contract/pbxes'

/** The first steps of a PBX. */
export const gettingStartedAddress = (pbx: string): string =>
  pbx === firstPbx ? '/getting-started' : `/getting-started?pbx=${pbx}`
