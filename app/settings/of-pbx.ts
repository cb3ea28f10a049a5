import type { Pbx } from '@/lib/contract/pbxes'

/** What a page of settings is about. */
export type OfPbx = { pbx: string; pbxes: Pbx[] }
