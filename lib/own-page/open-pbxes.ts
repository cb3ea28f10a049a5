import { ownPageSettingsSchema } from '@/lib/contract/settings'
import type { Transaction } from '@/lib/db'
import { listPbxes } from '@/lib/pbxes/list-pbxes'

/** The PBXs whose people may use their own pages, the first one first. */
export async function openPbxes(db: Transaction): Promise<{ id: string; name: string }[]> {
  const [pbxes, rows] = await Promise.all([listPbxes(db), db.settings.findMany({ where: { group: 'ownPage' } })])
  const isOpen = (id: string) =>
    ownPageSettingsSchema.catch({ ownPage: false }).parse(rows.find(({ pbxId }) => pbxId === id)?.values ?? {}).ownPage
  return pbxes.filter(({ id }) => isOpen(id)).map(({ id, name }) => ({ id, name }))
}

export async function isOpenAt(db: Transaction, pbx: string): Promise<boolean> {
  return (await openPbxes(db)).some(({ id }) => id === pbx)
}
