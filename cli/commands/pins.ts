import { listPinLocks, type PinLockOfPbx } from '../../lib/pins/list-locks.ts'
import { releasePinLock } from '../../lib/pins/release-lock.ts'
import type { Command } from '../command.ts'
import { withContext } from '../context.ts'
import { ofOnePbx, onWhichPbx, severalPbxes } from '../pbx-option.ts'
import { wrongUse } from '../problem.ts'
import { moment, table } from '../table.ts'

const list: Command = {
  name: 'pins list',
  summary: 'Show where no PIN counts for a while, after too many wrong ones',
  options: { pbx: onWhichPbx.list },
  async run(input) {
    const { locks, several } = await withContext(input, async ({ db }) => {
      return { locks: await listPinLocks(db, { pbx: ofOnePbx(input) }), several: await severalPbxes(db) }
    })
    return { data: locks, text: locks.length === 0 ? 'Nothing is locked.' : asTable(locks, several) }
  },
}

const release: Command = {
  name: 'pins release',
  summary: 'Let PINs count again at once',
  arguments: [{ name: 'EXTENSION', text: 'whose PIN; left out: anybody’s at the phone', optional: true }],
  options: {
    phone: { value: 'PHONE', text: 'at this phone alone (default: at every phone)' },
    pbx: onWhichPbx.change,
  },
  details: 'What was entered wrong before counts no more. Without EXTENSION it takes --phone.',
  async run(input) {
    const [extension = null, phone = null] = [input.argument(0), input.value('phone')]
    if (extension === null && phone === null)
      throw wrongUse('Nothing says what is to be released.', 'Name an extension, or a phone with --phone.')
    const wanted = { pbx: ofOnePbx(input), extension, phone }
    const released = await withContext(input, (ctx) => releasePinLock({ ctx, input: wanted }))
    return { data: released, text: released.map((lock) => `PINs count again: ${inWords(lock)}.`).join('\n') }
  },
}

export const pinCommands: Command[] = [list, release]

const inWords = ({ extension, phone }: PinLockOfPbx) =>
  `${extension ?? 'everybody'} at ${phone === null ? 'every phone' : `phone ${phone}`}`

function asTable(locks: readonly PinLockOfPbx[], several: boolean): string {
  const rows = locks.map(({ pbx, extension, phone, since, until }) => {
    return [...(several ? [pbx] : []), extension ?? 'all', phone ?? 'all', moment(since), moment(until)]
  })
  return table([...(several ? ['PBX'] : []), 'EXTENSION', 'PHONE', 'SINCE', 'UNTIL'], rows)
}
