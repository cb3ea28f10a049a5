import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { parse } from 'dotenv'
import { readSettings, type Settings } from '../../runtime/launch/settings.ts'
import { exitCodes } from '../exit-codes.ts'
import { CommandProblem } from '../problem.ts'
import { readBytes, readConf, type Setting } from './conf.ts'
import type { Change } from './files.ts'

/** New secrets for the AMI and the ARI user, in every file that holds the present ones. */
export interface Rotation {
  changes: Change[]
  /** What Hot Desk's settings are to be. */
  settings: Settings
}

/** Changes nothing. Throws CommandProblem when a secret is not kept where it is looked for, SettingsProblem for wrong settings. */
export function planRotation(directory: string, settingsFile: string): Rotation {
  const text = readBytes(settingsFile) ?? ''
  const present = parse(text)
  if (!present['AMI_SECRET'] || !present['ARI_PASSWORD'])
    throw new CommandProblem(
      'no_secrets',
      `${settingsFile} does not hold AMI_SECRET and ARI_PASSWORD.`,
      'Name the file that Hot Desk reads its settings from with --settings-file.',
      exitCodes.notReady,
    )
  const settings = readSettings(present)
  const secrets = { AMI_SECRET: newSecret(), ARI_PASSWORD: newSecret() }
  const after = withSettings(text, secrets)
  if (parse(after)['AMI_SECRET'] !== secrets.AMI_SECRET || parse(after)['ARI_PASSWORD'] !== secrets.ARI_PASSWORD)
    throw new CommandProblem(
      'odd_settings',
      `${settingsFile} holds AMI_SECRET or ARI_PASSWORD in a way that this does not understand.`,
      'Write each of them as NAME=value on its own line, then try again.',
    )
  return {
    changes: [
      ...inConf(directory, { file: 'manager.conf', user: settings.AMI_USERNAME, name: 'secret' }, secrets.AMI_SECRET),
      ...inConf(directory, { file: 'ari.conf', user: settings.ARI_USERNAME, name: 'password' }, secrets.ARI_PASSWORD),
      { path: settingsFile, before: text, after, keepCopy: false },
    ],
    settings: { ...settings, ...secrets },
  }
}

export const newSecret = () => randomBytes(24).toString('hex')

interface Wanted {
  file: string
  user: string
  name: 'secret' | 'password'
}

function inConf(directory: string, { file, user, name }: Wanted, secret: string): Change[] {
  const section = readConf(directory, file).filter((setting) => setting.section === user)
  const lines = section.filter((setting) => setting.name === name)
  if (lines.length === 0)
    throw new CommandProblem(
      'no_user',
      `${file} in ${directory}, and the files it includes, have no user ${user} with a ${name}.`,
      'Run this on the PBX’s machine, or name its folder with --directory. For a PBX on another host, and for FreePBX: docs/operations.md, “Secrets”.',
    )
  if (section.some((setting) => setting.name === 'password_format' && setting.value !== 'plain'))
    throw new CommandProblem(
      'hashed',
      `The password of the ARI user ${user} is kept as a hash, which this cannot make.`,
      'Set password_format = plain for this user, and a plain password, then try again.',
    )
  const names = [...new Set(lines.map((line) => line.file))]
  return names.map((path) =>
    inFile(
      directory,
      path,
      lines.filter((line) => line.file === path),
      secret,
    ),
  )
}

function inFile(directory: string, file: string, settings: readonly Setting[], secret: string): Change {
  const path = resolve(directory, file)
  const before = readBytes(path) ?? ''
  const numbers = new Set(settings.map(({ line }) => line - 1))
  const lines = before.split('\n').map((line, index) => (numbers.has(index) ? withValue(line, secret) : line))
  return { path, before, after: lines.join('\n'), keepCopy: false }
}

/** The line with another value; what is in front and a comment behind it stay. */
const withValue = (line: string, value: string) =>
  line.replace(/^([^=]*=>?[ \t]*)(?:\\;|[^;\r])*?(\s*(?:;.*)?\r?)$/, `$1${value}$2`)

function withSettings(text: string, settings: Readonly<Record<string, string>>): string {
  return Object.entries(settings).reduce(
    (changed, [name, value]) => changed.replaceAll(new RegExp(`^((?:export )? *${name} *= *).*$`, 'gm'), `$1${value}`),
    text,
  )
}
