import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encode } from 'next-auth/jwt'
import { openDb } from '../../lib/db.ts'
import type { PrismaClient } from '../../generated/prisma/client.ts'
import { freePort } from '../../runtime/free-port.ts'
import { buildWhatChanged } from '../../runtime/launch/build.ts'
import { inheritedEnvironment, webProcess } from '../../runtime/launch/processes.ts'
import { secretsIn } from '../../runtime/launch/secrets.ts'
import { Service } from '../../runtime/launch/service.ts'
import { readSettings } from '../../runtime/launch/settings.ts'
import { waitFor } from '../../runtime/wait-for.ts'
import { startTestServer } from '../../sandbox/test-database.ts'
import { atTheEnd, begin, interrupted } from '../leaving.ts'

/** The built web app on a separate PostgreSQL, and no PBX: what happens there is written into the database. */
export interface WebApp {
  url: string
  db: PrismaClient
  databaseUrl: string
  pid: number
  /** Values of the header Cookie, one for each of so many people signed in. */
  signIn(people: number): Promise<string[]>
  stop(): Promise<void>
}

export async function startWebApp(say: (line: string) => void): Promise<WebApp> {
  await buildWhatChanged(say, interrupted, ['dashboard'])
  const server = await begin(startTestServer, (started) => started.stop())
  const dataDirectory = mkdtempSync(join(tmpdir(), 'hotdesk-bench-web-'))
  const port = await freePort()
  const settings = readSettings({ HOTDESK_DATA_DIR: dataDirectory, HOTDESK_PORT: String(port) }, 'web')
  const secrets = { ...secretsIn(dataDirectory), databaseUrl: server.templateUrl, setupCode: null }
  const web = new Service({ ...webProcess(settings, secrets, inheritedEnvironment(process.env)), print: say })
  const url = `http://127.0.0.1:${port}`
  const db = openDb(server.templateUrl)
  const stop = async () => {
    await web.stop()
    await db.$disconnect()
    await server.stop()
    rmSync(dataDirectory, { recursive: true, force: true })
  }
  atTheEnd(stop)
  web.start()
  const answers = async () => (await fetch(`${url}/api/health`)).ok
  if (!(await waitFor(() => answers().catch(() => false), 60_000))) {
    await stop()
    throw new Error('The web app does not answer.')
  }
  const signIn = (people: number) => signPeopleIn(db, people, secrets.sessionSecret)
  return { url, db, databaseUrl: server.templateUrl, pid: web.pid ?? 0, signIn, stop }
}

/** Without their passwords, which are slow to check on purpose. */
async function signPeopleIn(db: PrismaClient, people: number, secret: string): Promise<string[]> {
  const expiresAt = new Date(Date.now() + 86_400_000)
  return Promise.all(
    Array.from({ length: people }, async (_, index) => {
      const username = `person.${index}.${Date.now()}`
      const { id: sub } = await db.account.create({
        data: { username, name: `Person ${index}`, passwordHash: '', role: 'front_desk' },
      })
      const { id: signInId } = await db.signIn.create({
        data: { accountId: sub, expiresAt, address: '127.0.0.1', userAgent: 'bench' },
      })
      return `next-auth.session-token=${await encode({ token: { sub, signInId }, secret })}`
    }),
  )
}
