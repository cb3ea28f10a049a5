import { firstPbx, type Pbx } from '@/lib/contract/pbxes'
import { db } from '@/lib/db'
import { listPbxes } from '@/lib/pbxes/list-pbxes'
import type { SearchParams } from './search-params'

/** All PBXs, and the one that a page is about: the first one, where its address names none or one that is not there. */
export async function chosenPbx({ searchParams }: SearchParams): Promise<{ pbxes: Pbx[]; pbx: string }> {
  const [pbxes, params] = await Promise.all([listPbxes(db()), searchParams])
  return { pbxes, pbx: pbxes.find(({ id }) => id === params['pbx'])?.id ?? firstPbx }
}
