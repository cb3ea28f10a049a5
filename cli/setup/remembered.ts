import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Places } from './places.ts'

/** FreePBX's Advanced Settings as they were before set-up changed them, so that --undo can put them back. */
const schema = z.record(z.string(), z.string())
type Settings = z.infer<typeof schema>

const fileIn = ({ folder }: Places) => join(folder, 'freepbx-settings-before.json')

export const rememberedSettings = (places: Places): Settings =>
  schema.parse(existsSync(fileIn(places)) ? JSON.parse(readFileSync(fileIn(places), 'utf8')) : {})

/** What was remembered first stays: a second run does not take our own value for theirs. */
export const rememberSettings = (places: Places, settings: Settings): void =>
  write(places, { ...settings, ...rememberedSettings(places) })

export const forgetSettings = (places: Places): void => write(places, {})

function write(places: Places, settings: Settings): void {
  mkdirSync(places.folder, { recursive: true, mode: 0o755 })
  writeFileSync(fileIn(places), `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o644 })
}
