import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'

/** What other processes need to know of the running demo's PBX. Holds SIP passwords: readable by its owner alone. */
const stateSchema = z.object({
  /** Asterisk's process. */
  pid: z.number().int(),
  ports: z.object({ sip: z.number(), trunk: z.number(), ami: z.number(), ari: z.number() }),
  secrets: z.object({ phones: z.record(z.string(), z.string()), trunk: z.string() }),
  /** Asterisk's log, which shows what phones hear. */
  log: z.string(),
})
export type SandboxState = z.infer<typeof stateSchema>

/** The PBX that a demo has started; `pid` is null when it has not. */
export type SandboxPbx = Omit<SandboxState, 'pid'> & { pid: number | null }

const fileIn = (dataDir: string) => join(dataDir, 'demo', 'pbx.json')

/** Lets other processes find this PBX. `dataDir` is HOTDESK_DATA_DIR. */
export function writeState(dataDir: string, { pid, ports, secrets, log }: SandboxPbx): void {
  const file = fileIn(dataDir)
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  rmSync(file, { force: true })
  // zod drops what is not part of the state, such as the AMI secrets.
  writeFileSync(file, JSON.stringify(stateSchema.parse({ pid, ports, secrets, log }), null, 2), { mode: 0o600 })
}

export function removeState(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true })
}

/** The running demo's PBX, or null when none is running. */
export function readState(dataDir: string): SandboxState | null {
  try {
    const state = stateSchema.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')))
    process.kill(state.pid, 0)
    return state
  } catch {
    return null
  }
}
