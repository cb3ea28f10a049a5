import type { SingleSignOnDetails } from '@/lib/contract/single-sign-on'
import type { Transaction } from '@/lib/db'
import { isOpenAt } from '@/lib/own-page/open-pbxes'
import type { OwnPerson } from '@/lib/own-page/sign-ins'
import { type Claims, extensionIn } from './identity'
import { SsoRefused } from './refused'

/** Whose own page opens for somebody whom the provider has signed in. Throws SsoRefused. */
export async function personOf(db: Transaction, claims: Claims, details: SingleSignOnDetails): Promise<OwnPerson> {
  const { extensionPbx: pbxId } = details
  if (!(await isOpenAt(db, pbxId))) throw new SsoRefused('own_page_off')
  const extension = extensionIn(claims, details)
  if (extension === null) throw new SsoRefused('no_extension')
  const person = await db.person.findUnique({ where: { pbxId_extension: { pbxId, extension } } })
  if (!person) throw new SsoRefused('unknown_extension')
  return { pbx: pbxId, extension, name: person.name === '' ? extension : person.name }
}
