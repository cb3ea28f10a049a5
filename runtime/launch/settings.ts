import { resolve } from 'node:path'
import {
  environmentSchema,
  environmentSchemaFor,
  environmentSchemaWithoutPbx,
  type Environment,
} from '../../lib/contract/environment.ts'
import { isFree } from '../free-port.ts'
import { projectDirectory } from '../project-directory.ts'

export type Settings = Environment & { HOTDESK_URL: string }

/** Settings that are missing or wrong, all of them, with the name first in each line. */
export class SettingsProblem extends Error {
  override name = 'SettingsProblem'
  constructor(readonly lines: string[]) {
    super(lines.join('\n'))
  }
}

/**
 * The settings in `environment`, with defaults filled in and the data directory absolute. Throws SettingsProblem.
 *
 * @param part `web`: the web app alone, which never speaks to a PBX, so that it needs no settings of one
 */
export function readSettings(environment: Record<string, string | undefined>, part: 'all' | 'web' = 'all'): Settings {
  // NAME= with nothing behind it means "not set", as people expect of an .env file.
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = (part === 'web' ? environmentSchemaWithoutPbx : environmentSchemaFor(set)).safeParse(set)
  const unknown = Object.keys(set).filter(isMisspelt)
  if (!parsed.success || unknown.length > 0) {
    const wrong = parsed.error?.issues.map((issue) => describe(String(issue.path[0]), issue.message, set)) ?? []
    throw new SettingsProblem([...wrong, ...unknown.map((name) => `${name}  there is no such setting`)])
  }
  const { HOTDESK_URL, HOTDESK_DATA_DIR, ...others } = parsed.data
  return {
    ...others,
    HOTDESK_DATA_DIR: resolve(projectDirectory, HOTDESK_DATA_DIR),
    HOTDESK_URL: HOTDESK_URL ?? `http://localhost:${others.HOTDESK_PORT}`,
  }
}

/** Throws SettingsProblem when a port that web or worker is to listen on is taken. */
export async function checkPorts(settings: Settings): Promise<void> {
  const taken: string[] = []
  const { HOTDESK_PORT, HOTDESK_HOST, HOTDESK_WORKER_PORT, HOTDESK_WORKER_HOST } = settings
  if (!(await isFree(HOTDESK_PORT, HOTDESK_HOST)))
    taken.push(
      `HOTDESK_PORT  port ${HOTDESK_PORT} of ${HOTDESK_HOST} (HOTDESK_HOST) cannot be used: another program has it, or the address is not this machine's`,
    )
  if (!(await isFree(HOTDESK_WORKER_PORT, HOTDESK_WORKER_HOST)))
    taken.push(
      `HOTDESK_WORKER_PORT  port ${HOTDESK_WORKER_PORT} of ${HOTDESK_WORKER_HOST} (HOTDESK_WORKER_HOST) cannot be used: another program has it, or the address is not this machine's`,
    )
  if (HOTDESK_PORT === HOTDESK_WORKER_PORT) taken.push('HOTDESK_WORKER_PORT  must differ from HOTDESK_PORT')
  if (taken.length > 0) throw new SettingsProblem(taken)
}

const known = new Set(Object.keys(environmentSchema.shape))

/** The variables of the tests are ours too, but no settings. */
const isMisspelt = (name: string) =>
  /^(HOTDESK|AMI|ARI)_/.test(name) && !known.has(name) && !/^HOTDESK_(TEST|E2E|CHROMIUM)/.test(name)

function describe(name: string, message: string, set: Record<string, string | undefined>): string {
  return set[name] === undefined ? `${name}  is missing` : `${name}  is wrong: ${message}`
}
