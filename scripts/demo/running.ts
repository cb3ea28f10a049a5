import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { projectDirectory } from '../project-directory.ts'

export const demoDirectory = join(projectDirectory, '.hotdesk/demo')
const file = join(demoDirectory, 'running.json')

const schema = z.object({
  pid: z.number(),
  url: z.string(),
  /** Bearer token of the REST API. */
  token: z.string(),
  ports: z.object({ sip: z.number() }),
  secrets: z.object({ phones: z.record(z.string(), z.string()), trunk: z.string() }),
})
/** What phones and tour need to find their way into the running demo. */
export type RunningDemo = z.infer<typeof schema>

export function announceDemo(demo: RunningDemo): void {
  rmSync(file, { force: true })
  writeFileSync(file, JSON.stringify(demo), { mode: 0o600 })
}

export const forgetDemo = () => rmSync(file, { force: true })

/** Throws, with what to do, when no demo is running. */
export function findDemo(): RunningDemo {
  const demo = existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
  if (demo === null || !isAlive(demo.pid))
    throw new Error('The demo is not running. Start it in another terminal: npm run demo')
  return demo
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
