import { networkOfPlace } from '@/lib/contract/web-place'
import { pinsWords } from '@/words/pins'
import type { Names } from '../activity/names'

type Lock = { phone: string | null; extension: string | null; pbx: string | null }

/** What is locked after wrong PINs. */
export function ofLock({ phone, extension, pbx }: Lock, names: Names): string {
  const { anybody, atEveryDesk, atDesk, atOwnPage } = pinsWords()
  const person = extension === null ? anybody : names.person(extension, pbx)
  if (phone === null) return atEveryDesk(person)
  const network = networkOfPlace(phone)
  return network === null ? atDesk(person, names.desk(phone, pbx)) : atOwnPage(person, network)
}
