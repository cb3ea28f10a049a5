import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'dotenv'
import { settingsFile } from './installation.ts'
import { runUntilSignalled, stopInstead } from './launch/run-until-signalled.ts'
import { launch } from './launch/launch.ts'
import { readSettings } from './launch/settings.ts'

// npm start: Hot Desk for your own PBX, with the settings of .env. What the shell sets wins over the file.
// npm start -- --stop ends it from another terminal.
const fromFile = existsSync(settingsFile) ? parse(readFileSync(settingsFile)) : {}
const findSettings = () => readSettings({ ...fromFile, ...process.env })

if (process.argv.includes('--stop')) await stopInstead(findSettings)
await runUntilSignalled('npm start -- --stop', async (signal) => {
  const settings = findSettings()
  const launched = await launch({ settings, signal, say: (line) => console.log(line) })
  console.log(`\nHot Desk answers at ${launched.url}`)
  if (launched.setupCode !== null)
    console.log(`Nobody can sign in yet. Make the first account at ${launched.url}/setup?code=${launched.setupCode}`)
  console.log('Ctrl-C stops it.\n')
  return launched
})
