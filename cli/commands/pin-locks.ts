import { networkOfPlace } from '../../lib/contract/web-place.ts'
import { requirePbx } from '../../lib/pbxes/require-pbx.ts'
import { listPinLocks, type PinLockOfPbx } from '../../lib/pins/list-locks.ts'
import { releasePinLock } from '../../lib/pins/release-lock.ts'
import type { Command } from '../command.ts'
import { withContext } from '../context.ts'
import { ofOnePbx, onWhichPbx, severalPbxes } from '../pbx-option.ts'
import { wrongUse } from '../problem.ts'
import { moment, table } from '../table.ts'

const list: Command = {
  name: 'pin-locks list',
  summary: 'Show what is locked after too many wrong PINs',
  options: { pbx: onWhichPbx.list },
  answer: 'GET /pin-locks',
  async run(input) {
    const pbx = ofOnePbx(input)
    const { locks, several } = await withContext(input, async ({ db }) => {
      if (pbx !== undefined) await requirePbx(db, pbx)
      return { locks: await listPinLocks(db, { pbx }), several: await severalPbxes(db) }
    })
    return { data: { locks }, text: locks.length === 0 ? 'Nothing is locked.' : asTable(locks, several) }
  },
}

const release: Command = {
  name: 'pin-locks release',
  summary: 'Release a lock, so that PINs are accepted again at once',
  options: {
    extension: { value: 'EXTENSION', text: 'whose PIN (default: everybody’s at the phone)' },
    phone: { value: 'PHONE', text: 'only at this phone (default: at every phone)' },
    pbx: onWhichPbx.change,
  },
  answer: 'DELETE /pin-locks',
  details: 'Wrong PINs entered before no longer count. One of --extension and --phone is needed.',
  async run(input) {
    const [extension = null, phone = null] = [input.value('extension'), input.value('phone')]
    if (extension === null && phone === null)
      throw wrongUse('It is not clear what to release.', 'Use --extension, --phone, or both.')
    const wanted = { pbx: ofOnePbx(input), extension, phone }
    const released = await withContext(input, (ctx) => releasePinLock({ ctx, input: wanted }))
    return { data: { locks: released }, text: asText(released) }
  },
}

export const pinLockCommands: Command[] = [list, release]

function asText(released: readonly PinLockOfPbx[]): string {
  if (released.length === 0) return 'Nothing was locked. Wrong PINs entered before no longer count.'
  return released.map((lock) => `PINs are accepted again: ${inWords(lock)}.`).join('\n')
}

const inWords = ({ extension, phone }: PinLockOfPbx) => `${extension ?? 'everybody'} at ${placeInWords(phone)}`

function placeInWords(phone: string | null): string {
  if (phone === null) return 'every phone'
  const network = networkOfPlace(phone)
  return network === null ? `phone ${phone}` : `own page, from ${network}`
}

function asTable(locks: readonly PinLockOfPbx[], several: boolean): string {
  const rows = locks.map(({ pbx, extension, phone, since, until }) => {
    return [...(several ? [pbx] : []), extension ?? 'all', phone ?? 'all', moment(since), moment(until)]
  })
  return table([...(several ? ['PBX'] : []), 'EXTENSION', 'PHONE', 'SINCE', 'UNTIL'], rows)
}
