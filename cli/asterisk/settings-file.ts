import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { survey } from './survey.ts'

/** The lines of .env that belong to a PBX on this machine. */
export function settingsFor(directory: string, secrets: { ami: string; ari: string }): Record<string, string> {
  const { ami, http } = survey(directory)
  return {
    AMI_HOST: '127.0.0.1',
    AMI_PORT: ami.port,
    AMI_USERNAME: 'hotdesk',
    AMI_SECRET: secrets.ami,
    ARI_URL: `http://127.0.0.1:${http.port}`,
    ARI_USERNAME: 'hotdesk',
    ARI_PASSWORD: secrets.ari,
  }
}

/** Puts the settings into an .env file that not everybody may read; everything else in it stays. */
export function writeSettings(file: string, settings: Readonly<Record<string, string>>): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  // Closed before anything secret is in it; a group that was let in on purpose stays.
  if (existsSync(file) && (statSync(file).mode & 0o007) !== 0) chmodSync(file, 0o600)
  writeFileSync(file, withSettings(before, settings), { mode: 0o600 })
}

/** Each line in its place: where the setting stands, else where a default of it is shown, else at the end. */
export const withSettings = (text: string, settings: Readonly<Record<string, string>>): string =>
  Object.entries(settings).reduce((changed, [name, value]) => withSetting(changed, name, `${name}=${value}`), text)

function withSetting(text: string, name: string, line: string): string {
  const lines = text.trimEnd().split('\n')
  const isSet = (one: string) => one.startsWith(`${name}=`)
  const place = lines.findLastIndex(isSet)
  const shown = place === -1 ? lines.findLastIndex((one) => new RegExp(`^# ?${name}=`).test(one)) : place
  if (shown === -1) return `${[...lines, line].join('\n').replace(/^\n/, '')}\n`
  return `${lines.flatMap((one, index) => (index === shown ? [line] : isSet(one) ? [] : [one])).join('\n')}\n`
}
