import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Bench } from './bench.ts'
import { crowdOf } from './crowd.ts'
import { startStack, type Stack } from './harness.ts'
import { atTheEnd } from './leaving.ts'
import { versionsOf } from './machine.ts'
import { seat, untilRouted } from './seats.ts'
import { endChild } from '../sandbox/child.ts'
import { projectDirectory } from '../runtime/project-directory.ts'
import { waitFor } from '../runtime/wait-for.ts'

export const start: Bench = {
  name: 'start',
  summary: 'npm start with everything built → the first page, and → PBX and database compared',
  async run(options) {
    const { number, say } = options
    const people = number('sessions', 10_000, 10)
    const crowd = crowdOf({ people, desks: people })
    const stack = await startStack({ crowd, web: true, prepare: (db) => seat(db, crowd), options })
    try {
      await untilRouted(stack)
      const versions = await versionsOf(stack)
      await stack.hibernate()
      // A warm start finds what it reads in the machine's memory.
      await onceFrom(stack, say)
      const rows = []
      for (let run = 1; run <= number('runs', 3, 1); run++) rows.push({ run, ...(await onceFrom(stack, say)) })
      return { tables: [{ title: `Warm starts with ${people} people logged in`, rows }], versions }
    } finally {
      await stack.stop()
    }
  },
}

const patienceMs = 120_000

async function onceFrom({ settings, services }: Stack, say: (line: string) => void) {
  say('Starting …')
  const begun = performance.now()
  const since = async (holds: () => Promise<boolean>) => {
    const held = await waitFor(() => holds().catch(() => false), patienceMs)
    return held ? Math.round(performance.now() - begun) : null
  }
  const environment = Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)]))
  const command = ['--import', 'tsx', join(projectDirectory, 'runtime/start.ts')]
  const child = spawn(process.execPath, command, { env: { ...process.env, ...environment }, stdio: 'ignore' })
  atTheEnd(() => endChild(child, 'SIGTERM', 60_000))
  try {
    const page = since(async () => (await fetch(services.webUrl)).ok)
    const reconciled = since(async () => (await services.comparisons()) > 0)
    return { 'first page ms': await page, 'reconciled ms': await reconciled }
  } finally {
    await endChild(child, 'SIGTERM', 60_000)
  }
}
