import { addPhoneSchema } from '@/lib/contract/phones'
import { parse } from '@/lib/problems/parse'
import { transact, verb } from '@/lib/verbs/verb'
import { numbersByPbx } from './free-phones'
import { importPhones } from './import-phones'
import type { RemovedPhone } from './remove-together'

/**
 * Makes phones as they were before somebody changed or removed them, all of them or none: of several PBXs. Throws as
 * importPhones does.
 */
export const restorePhones = verb('phone.import', async (ctx, input: RemovedPhone[]): Promise<void> => {
  const phones = parse(addPhoneSchema.array(), input)
  await transact(ctx, async (tx) => {
    for (const pbx of numbersByPbx(phones).keys()) {
      const there = phones.filter((phone) => phone.pbx === pbx)
      await importPhones({ ctx: { ...ctx, within: tx }, input: { pbx, phones: there } })
    }
  })
})
