import { listPbxes } from '../../lib/pbxes/list-pbxes.ts'
import { removePbx } from '../../lib/pbxes/remove-pbx.ts'
import type { Command } from '../command.ts'
import { withContext } from '../context.ts'
import { table } from '../table.ts'

const list: Command = {
  name: 'pbx list',
  summary: 'Show the PBXs and how they are reached, never their secrets',
  answer: 'GET /pbxes',
  details: 'The first one is set in .env, the others in the dashboard (Settings) or with the REST API.',
  async run(input) {
    const pbxes = await withContext(input, ({ db }) => listPbxes(db))
    const rows = pbxes.map(({ id, name, connection }) => {
      return [id, name, ...(connection ? [`${connection.ami.host}:${connection.ami.port}`, connection.ari.url] : [])]
    })
    return { data: { pbxes }, text: table(['ID', 'NAME', 'AMI', 'ARI'], rows) }
  },
}

const remove: Command = {
  name: 'pbx remove',
  summary: 'Remove a PBX with its phones and settings; its past stays',
  arguments: [{ name: 'PBX', text: 'its id, as pbx list shows it' }],
  options: { lost: { text: 'the PBX is never coming back: end its sessions, and put nothing back there' } },
  details:
    'Without --lost it is refused while somebody is logged in there, or while the PBX holds something that was changed for a login.',
  async run(input) {
    const wanted = { id: input.argument(0) ?? '', isLost: input.isSet('lost') }
    await withContext(input, (ctx) => removePbx({ ctx, input: wanted }))
    return { data: wanted, text: `The PBX ${wanted.id} is removed.` }
  },
}

export const pbxCommands: Command[] = [list, remove]
