import { listPbxes } from '../../lib/pbxes/list-pbxes.ts'
import type { Command } from '../command.ts'
import { withContext } from '../context.ts'
import { table } from '../table.ts'

const list: Command = {
  name: 'pbx list',
  summary: 'Show the PBXs and how they are reached, never their secrets',
  details: 'The first one is set in .env, the others in the dashboard (Settings) or with the REST API.',
  async run(input) {
    const pbxes = await withContext(input, ({ db }) => listPbxes(db))
    const rows = pbxes.map(({ id, name, connection }) => {
      return [id, name, ...(connection ? [`${connection.ami.host}:${connection.ami.port}`, connection.ari.url] : [])]
    })
    return { data: pbxes, text: table(['ID', 'NAME', 'AMI', 'ARI'], rows) }
  },
}

export const pbxCommands: Command[] = [list]
