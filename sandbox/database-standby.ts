import { spawnSync } from 'node:child_process'
import { chownSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { type EmbeddedDatabase, startEmbeddedDatabase } from '../runtime/database/embedded.ts'
import { findPlace } from '../runtime/database/place.ts'

/** Copies the rows while the primary goes on, as pg_basebackup would, and follows it from there. */
export async function startStandby(primary: EmbeddedDatabase, dataDirectory: string): Promise<EmbeddedDatabase> {
  const { data } = await findPlace(join(dataDirectory, 'postgres'))
  const client = new pg.Client(primary.superuserUrl)
  await client.connect()
  await client.query("SELECT pg_backup_start('standby', true)")
  for (const file of ['', '-password', '-superuser-password']) copy(`${primary.directory}${file}`, `${data}${file}`)
  const { rows } = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)')
  await client.end()
  rmSync(join(data, 'postmaster.pid'))
  write(data, 'backup_label', rows[0]?.labelfile ?? '')
  write(data, 'standby.signal', '')
  const { hostname, port, username, password } = new URL(primary.superuserUrl)
  const settings = `host=${hostname} port=${port} user=${username} password=${password}`
  write(data, 'postgresql.auto.conf', `fsync = off\nprimary_conninfo = '${settings}'\n`)
  return startEmbeddedDatabase({ dataDirectory, asItIs: true })
}

function copy(from: string, to: string): void {
  const { status, stderr } = spawnSync('cp', ['--archive', from, to], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The primary could not be copied: ${stderr}`)
}

/** A file that belongs to whom the folder belongs to. */
function write(folder: string, name: string, text: string): void {
  const { uid, gid } = statSync(folder)
  writeFileSync(join(folder, name), text, { mode: 0o600 })
  chownSync(join(folder, name), uid, gid)
}
