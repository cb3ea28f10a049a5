import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { migrate, MigrationProblem } from './database/migrate.ts'
import { reachDatabase } from './database/reach.ts'
import { settingsInFile } from './installation.ts'
import { pbxesOfAnotherKey } from './launch/encryption-key.ts'
import { setupCodeFor } from './launch/first-run.ts'
import { inheritedEnvironment, webProcess, workerProcess } from './launch/processes.ts'
import { secretsIn } from './launch/secrets.ts'
import { readSettings, SettingsProblem } from './launch/settings.ts'
import { projectDirectory } from './project-directory.ts'

// One part of Hot Desk alone, in this very process, for a service manager: `serve.ts worker` or `serve.ts web`. The
// database is yours (DATABASE_URL), and what runs was built before (npm run build). Either part brings the database up
// to date; the second to come waits for the first.
const parts = { worker: workerProcess, web: webProcess }

try {
  await become(process.argv[2])
} catch (error) {
  console.error(explanationOf(error))
  process.exit(1)
}

/** In the journal a line is worth more than the way to it. */
function explanationOf(error: unknown): unknown {
  if (error instanceof SettingsProblem) return `These settings cannot be used:\n${error.message}`
  return error instanceof MigrationProblem ? error.message : error
}

async function become(name: string | undefined): Promise<void> {
  if (name !== 'worker' && name !== 'web')
    throw new SettingsProblem(['Say which part: serve.ts worker, or serve.ts web'])
  const given = { ...settingsInFile(), ...process.env }
  const settings = readSettings(given, name === 'web' ? 'web' : 'all')
  const { DATABASE_URL: databaseUrl, HOTDESK_DATA_DIR: dataDirectory, HOTDESK_URL } = settings
  if (databaseUrl === undefined)
    throw new SettingsProblem(['DATABASE_URL  is missing; only npm start brings a database'])
  await reachDatabase(databaseUrl)
  for (const migration of await migrate(databaseUrl)) console.log(`Database migration ${migration} applied`)
  const setupCode = name === 'web' ? await setupCodeFor(databaseUrl, dataDirectory) : null
  if (setupCode !== null)
    console.log(`Nobody can sign in yet: ${new URL(`/setup?code=${setupCode}`, HOTDESK_URL).href}`)
  const secrets = { ...secretsIn(dataDirectory, (made) => sayMade(dataDirectory, made)), databaseUrl, setupCode }
  await sayWhichKeyIsWrong(databaseUrl, dataDirectory, secrets.encryptionKey)
  const { program, environment } = parts[name](settings, secrets, inheritedEnvironment(process.env))
  const [script = '', ...args] = program
  if (!existsSync(script) || !existsSync(join(projectDirectory, '.next/BUILD_ID')))
    throw new SettingsProblem([
      `${script} is not there yet. Run npm ci and npm run build in ${projectDirectory} first.`,
    ])
  replaceEnvironment(environment)
  process.chdir(projectDirectory)
  process.setSourceMapsEnabled(true)
  process.argv = [process.execPath, script, ...args]
  await import(pathToFileURL(script).href)
}

function sayMade(dataDirectory: string, names: string[]): void {
  const files = names.map((name) => join(dataDirectory, name)).join(', ')
  console.log(
    `Made ${files}. If Hot Desk runs on other hosts with this database, they have to hold the same: copy them.`,
  )
}

/** Said and gone on with: the secrets of a PBX can be entered again, and the other PBXs do not wait for that. */
async function sayWhichKeyIsWrong(databaseUrl: string, dataDirectory: string, key: string): Promise<void> {
  const pbxes = await pbxesOfAnotherKey(databaseUrl, key)
  if (pbxes.length > 0)
    console.error(
      `${join(dataDirectory, 'encryption-key')} is not the key that the secrets of ${pbxes.join(', ')} were encrypted with. ` +
        'Copy that file from the host where they were entered and restart, or enter them in the settings of the PBX again.',
    )
}

/** Each part sees its own settings and no other's. */
function replaceEnvironment(environment: Record<string, string>): void {
  for (const name of Object.keys(process.env)) if (!(name in environment)) Reflect.deleteProperty(process.env, name)
  Object.assign(process.env, environment)
}
