import type { EntryName } from '../../pbx/entries.ts'
import type { Person } from '../csv/people.ts'
import { written } from './plan.ts'

/** One AstDB entry of the reference dialplan; null: there is to be none. */
export interface Entry {
  name: EntryName
  value: string | null
  /** Sessions change it: written only where there is none. */
  onlyIfMissing?: true
}

/** What FreePBX would write when it saves the extension and its device. */
export function entriesOf({ number, name, dial, mailbox, outbound_cid, emergency_cid }: Person): Entry[] {
  const given = (name: EntryName, value: string | undefined): Entry[] =>
    value === undefined ? [] : [{ name, value: value === '' ? null : value }]
  return [
    { name: `AMPUSER/${number}/cidname`, value: name },
    { name: `AMPUSER/${number}/cidnum`, value: number },
    {
      name: `AMPUSER/${number}/voicemail`,
      value: mailbox || 'novm',
      ...(mailbox === undefined && { onlyIfMissing: true }),
    },
    ...given(`AMPUSER/${number}/outboundcid`, outbound_cid),
    { name: `AMPUSER/${number}/device`, value: number, onlyIfMissing: true },
    { name: `DEVICE/${number}/dial`, value: dial },
    { name: `DEVICE/${number}/default_user`, value: number },
    { name: `DEVICE/${number}/user`, value: number, onlyIfMissing: true },
    ...given(`DEVICE/${number}/emergency_cid`, emergency_cid),
  ]
}

/** extensions_hotdesk_people.conf: a line and a hint for each extension. */
export function peopleFile(people: readonly Person[]): string {
  const lines = people.map(
    ({ number, dial }) =>
      `exten => ${number},1,Goto(call-extension,${number},1)\nexten => ${number},hint,${dial}&Custom:DND${number},CustomPresence:${number}\n`,
  )
  return `${written}; hotdesk extensions import made it from your CSV file: change that one, and import it again.\n\n[ext-local]\n${lines.join('')}`
}
