import { createHash } from 'node:crypto'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildWhatChanged } from '../../runtime/launch/build.ts'
import { projectDirectory } from '../../runtime/project-directory.ts'
import { programFolder } from './places.ts'

const built = join(projectDirectory, '.next')
const standalone = join(built, 'standalone')

/** Puts the dashboard with its server into `folder`, as Next.js makes it for a place without node_modules. */
export async function layDashboard(folder: string, say: (line: string) => void): Promise<void> {
  process.env['HOTDESK_STANDALONE'] = 'yes'
  // What npm run build has made lacks it.
  if (!existsSync(join(standalone, 'server.js'))) rmSync(join(built, 'made-of'), { force: true })
  await buildWhatChanged(say, undefined, ['dashboard'])
  // Named one by one: Next.js also puts a .env there.
  for (const name of ['.next', 'node_modules', 'server.js', 'package.json'])
    cpSync(join(standalone, name), join(folder, name), { recursive: true, verbatimSymlinks: true, filter: isNeeded })
  cpSync(join(built, 'static'), join(folder, '.next/static'), { recursive: true })
  cpSync(join(projectDirectory, 'public'), join(folder, 'public'), { recursive: true })
  makeSameEverywhere(folder)
}

/** Maps for reading minified code, lists of files for building, and the making of pictures, which no page asks for. */
const isNeeded = (file: string) => !/\.(map|nft\.json)$|\/node_modules\/(@img|sharp)(\/|$)/.test(file)

/** Next.js notes where it was built, and makes keys for previews, which nothing here uses, by chance. */
function makeSameEverywhere(folder: string): void {
  for (const name of ['server.js', '.next/required-server-files.json'])
    rewrite(join(folder, name), (text) => text.replaceAll(projectDirectory, programFolder))
  const build = readFileSync(join(folder, '.next/BUILD_ID'), 'utf8')
  rewrite(join(folder, '.next/server/preview-props.json'), (text) =>
    text.replaceAll(/"(\w+)": ?"([0-9a-f]+)"/g, (_, name: string, key: string) => {
      const made = createHash('sha256').update(`${name} ${build}`).digest('hex').slice(0, key.length)
      return `"${name}": "${made}"`
    }),
  )
}

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}
