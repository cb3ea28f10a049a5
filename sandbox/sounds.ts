import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PrivateRoot } from './roots.ts'
import { writeSilence } from './silence.ts'

/** As Debian names the folders of its recordings → the language that Asterisk looks for. */
const voices = { de: 'de', es_MX_f_Allison: 'es', fr_CA_f_June: 'fr' }
const english = 'en_US_f_Allison'

const usualData = (root: PrivateRoot) => join(root.path, 'usr/share/asterisk')

/** What Asterisk reads beside its configuration: its own folder, or ours where its sounds are not the usual ones. */
export const dataFolder = (root: PrivateRoot, dir: string, hasOwnSounds: boolean) =>
  hasOwnSounds ? join(dir, 'share') : usualData(root)

export interface OwnSounds {
  /** Where the other languages are; null: English alone. */
  recordings: PrivateRoot | null
  /** Only the beginning of each. */
  brief: boolean
}

/** Makes our folder: everything that Asterisk brings, and the sounds of these languages. */
export function makeSounds(root: PrivateRoot, dir: string, { recordings, brief }: OwnSounds): void {
  const data = dataFolder(root, dir, true)
  const sounds = join(data, 'sounds')
  if (existsSync(sounds)) return
  mkdirSync(sounds, { recursive: true })
  for (const name of readdirSync(usualData(root)))
    if (name !== 'sounds') symlinkSync(join(usualData(root), name), join(data, name))
  const bring = brief ? bringBeginnings : linkAll
  // A separate folder for each language, so that recordings can be put beside what Debian has.
  bring(join(usualData(root), 'sounds', english), join(sounds, 'en'))
  if (recordings === null) return
  for (const [folder, language] of Object.entries(voices))
    bring(join(usualData(recordings), 'sounds', folder), join(sounds, language))
}

function linkAll(from: string, to: string): void {
  mkdirSync(to)
  for (const name of readdirSync(from)) symlinkSync(join(from, name), join(to, name))
}

/** Fifteen frames of GSM, 33 bytes for 20 ms each: 0.3 s. */
const beginning = 15 * 33

function bringBeginnings(from: string, to: string): void {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) bringBeginnings(source, target)
    else if (entry.name.endsWith('.gsm')) writeFileSync(target, readFileSync(source).subarray(0, beginning))
  }
}

/** Puts a recording like ours there, half a second of silence: `de/hotdesk/ask-pin`. */
export function addRecording(dir: string, name: string): void {
  const file = join(dir, 'share/sounds', `${name}.wav`)
  mkdirSync(dirname(file), { recursive: true })
  writeSilence(file, 0.5)
}

/** Takes a sound away: `de/agent-user`. */
export function removeSound(dir: string, name: string): void {
  const folder = join(dir, 'share/sounds', dirname(name))
  const of = readdirSync(folder).filter((file) => file.startsWith(`${name.split('/').at(-1)}.`))
  for (const file of of) rmSync(join(folder, file))
}
