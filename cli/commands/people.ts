import { listPeople, type ListedPerson } from '../../lib/people/list-people.ts'
import type { Command } from '../command.ts'
import { withContext } from '../context.ts'
import { ofOnePbx, onWhichPbx, severalPbxes } from '../pbx-option.ts'
import { table } from '../table.ts'

const pins: Command = {
  name: 'people pins',
  summary: 'Show who has a PIN that anybody would try first, or none; never a PIN',
  options: { all: { text: 'those with a good one as well' }, pbx: onWhichPbx.list },
  details: 'PINs are looked at where the settings of PINs report or refuse trivial ones, within ten minutes.',
  async run(input) {
    const pin = input.isSet('all') ? undefined : 'to_change'
    const { people, several } = await withContext(input, async ({ db }) => ({
      people: await listPeople(db, { pbx: ofOnePbx(input), pin, limit: 100_000 }),
      several: await severalPbxes(db),
    }))
    return { data: people, text: people.length === 0 ? 'Nobody.' : asTable(people, several) }
  },
}

export const peopleCommands: Command[] = [pins]

function asTable(people: readonly ListedPerson[], several: boolean): string {
  const rows = people.map(({ pbx, extension, name, mailbox, pin }) => {
    return [...(several ? [pbx] : []), extension, name, mailbox, pin ?? 'not looked at']
  })
  return table([...(several ? ['PBX'] : []), 'EXTENSION', 'NAME', 'MAILBOX', 'PIN'], rows)
}
