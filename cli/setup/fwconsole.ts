import { z } from 'zod'
import { CommandProblem } from '../problem.ts'
import { lastLines, mustRun, run } from './programs.ts'

/** What the module says of itself, secrets among it. */
const moduleSchema = z.object({
  version: z.string(),
  settings: z.record(z.string(), z.string()),
  workerAddress: z.string(),
  dashboardUrl: z.string(),
  hasApiToken: z.boolean(),
})
export type Module = z.infer<typeof moduleSchema>

/** What "fwconsole hotdesk save" takes; what is left out stays as it is. */
export interface Connection {
  dashboardUrl?: string
  apiToken?: string
}

const minutes = 60
const next = 'On the PBX, fwconsole in a root shell says more. Fix that, then run this again.'

/** "17" of "FW Console - FreePBX Utility 17.0.19.23"; null: it does not say. */
export function freePbxVersion(): string | null {
  return /\b\d+\.\d+[.\d]*/.exec(mustRun('fwconsole', ['--version'], next, { seconds: minutes }))?.[0] ?? null
}

/** One of FreePBX's Advanced Settings, as text; null where there is none of that name. */
export function readSetting(name: string): string | null {
  const { stdout } = run('fwconsole', ['setting', name], { seconds: minutes })
  return /\(\w*\)\[(.*)\]\s*$/m.exec(stdout)?.[1] ?? null
}

/** fwconsole always ends with 0, so the result is looked up afterwards. */
export function writeSetting(name: string, value: string): void {
  const { stdout } = run('fwconsole', ['setting', name, value], { seconds: minutes })
  const written = readSetting(name)
  if (written === value || isOnOrOff(value) === isOnOrOff(written ?? '')) return
  throw new CommandProblem(
    'freepbx_setting',
    `FreePBX did not take ${value} for its setting ${name}.`,
    'Set it in Settings → Advanced Settings, then run this again.',
    1,
    lastLines(stdout),
  )
}

const isOnOrOff = (value: string): boolean | string =>
  ['1', 'true'].includes(value) ? true : ['0', 'false', ''].includes(value) ? false : value

/** The module as it runs; null while it is not installed, or is one of before "fwconsole hotdesk". */
export function readModule(): Module | null {
  const { code, stdout } = run('fwconsole', ['hotdesk', 'show'], { seconds: minutes })
  return code === 0 ? (moduleSchema.safeParse(lastJson(stdout)).data ?? null) : null
}

export function saveConnection(connection: Connection): void {
  const { code, stdout, stderr } = run('fwconsole', ['hotdesk', 'save'], {
    input: JSON.stringify(connection),
    seconds: minutes,
  })
  if (code === 0) return
  const { problems } = z.object({ problems: z.array(z.string()).default([]) }).parse(lastJson(stdout) ?? {})
  const lines = problems.length > 0 ? problems : lastLines(stdout + stderr)
  throw new CommandProblem('module_refused', 'FreePBX’s module did not take the dashboard’s address.', next, 1, lines)
}

/** Module Admin; ends with 0 also where it could not do it. @returns what it said */
export function moduleAdmin(action: 'install' | 'uninstall' | 'delete'): string[] {
  const { stdout, stderr } = run('fwconsole', ['ma', action, 'hotdesk'], { seconds: 5 * minutes })
  return lastLines(stdout + stderr)
}

/** What the button Apply Config does. */
export function applyConfig(): void {
  mustRun('fwconsole', ['reload'], 'FreePBX’s page says more under Apply Config. Fix that, then run this again.', {
    seconds: 5 * minutes,
  })
}

/** PHP may have warned of something before it. */
function lastJson(text: string): unknown {
  const line = text.split('\n').findLast((one) => one.startsWith('{'))
  return line === undefined ? null : (JSON.parse(line) as unknown)
}
