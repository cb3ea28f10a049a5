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
  const kept = before.split('\n').filter((line) => !Object.keys(settings).some((name) => line.startsWith(`${name}=`)))
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}`)
  const rest = kept.join('\n').trimEnd()
  // Closed before anything secret is in it; a group that was let in on purpose stays.
  if (existsSync(file) && (statSync(file).mode & 0o007) !== 0) chmodSync(file, 0o600)
  writeFileSync(file, `${rest === '' ? '' : `${rest}\n`}${lines.join('\n')}\n`, { mode: 0o600 })
}
