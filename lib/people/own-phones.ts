import type { OwnPhones } from '@/lib/contract/person-state'
import type { FoundPerson } from '@/lib/contract/search'
import type { Transaction } from '@/lib/db'
import { askOwnPhones, workerHere, workerOf } from '@/lib/worker-client'

/**
 * The same people, with what the own phones do of those who are at no desk; without it where a PBX cannot be asked. One
 * question to each PBX.
 */
export async function withOwnPhones(db: Transaction, people: readonly FoundPerson[]): Promise<FoundPerson[]> {
  const asked = people.filter(isAtOwnPhone)
  const pbxes = [...new Set(asked.map(({ pbx }) => pbx))]
  const ofPbx = (id: string) => asked.filter(({ pbx }) => pbx === id)
  const answers = new Map(
    await Promise.all(pbxes.map(async (pbx) => [pbx, await ownPhonesOf(db, pbx, ofPbx(pbx))] as const)),
  )
  return people.map((person) => {
    const ownPhone = isAtOwnPhone(person) ? answers.get(person.pbx)?.[person.extension] : undefined
    return ownPhone === undefined || ownPhone === 'unknown' ? person : { ...person, ownPhone }
  })
}

const isAtOwnPhone = ({ hasOwnPhone, desk }: FoundPerson) => hasOwnPhone && desk?.until !== null

async function ownPhonesOf(db: Transaction, pbx: string, found: readonly FoundPerson[]): Promise<OwnPhones | null> {
  const extensions = found.map(({ extension }) => extension)
  const [worker, people] = await Promise.all([
    workerOf({ db, worker: workerHere(), requestId: null }, pbx),
    db.person.findMany({
      where: { pbxId: pbx, extension: { in: extensions } },
      select: { extension: true, devices: true },
    }),
  ])
  return askOwnPhones(worker, {
    pbx,
    people: people.map(({ extension, devices }) => ({ extension, devices: devices.slice(0, 20) })),
  })
}
