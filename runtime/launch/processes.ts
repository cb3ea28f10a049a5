import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { settingsOfPbx } from '../../lib/contract/environment.ts'
import { projectDirectory } from '../project-directory.ts'
import type { Secrets } from './secrets.ts'
import type { ServiceOptions } from './service.ts'
import type { Settings } from './settings.ts'

type Process = Omit<ServiceOptions, 'print'>
type Variables = Record<string, string>

/**
 * V8 lets its heap grow to four times of what is in use where the machine has memory, and gives little of it back. With this it
 * grows to 1.3 times, and has no bound that a burst could run into: docs/performance.md, “Memory”.
 */
export const sparingMemory = ['--heap-growing-percent=30']

/**
 * What a process inherits: the system's variables, none of our settings, so that each sees only its own, and none of
 * Node's except the certificates to trust.
 */
export function inheritedEnvironment(environment: NodeJS.ProcessEnv): Variables {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value === undefined || /^(HOTDESK|AMI|ARI|NEXTAUTH)_|^DATABASE_URL$|^NODE_(?!EXTRA_CA_CERTS)/.test(name)
        ? []
        : [[name, value]],
    ),
  )
}

export function workerProcess(settings: Settings, secrets: Secrets, inherited: Variables): Process {
  return {
    name: 'worker',
    nodeOptions: [...sparingMemory, '--enable-source-maps'],
    program: [join(projectDirectory, 'dist/worker.mjs')],
    // It lets callers finish what they are typing, for 30 seconds at most.
    leavesWithin: 35_000,
    // It says so every 5 seconds, unless the database lets it wait.
    aliveWithin: 30_000,
    environment: {
      ...inherited,
      ...asText(settings, [
        ...settingsOfPbx,
        ...(['HOTDESK_WORKER_HOST', 'HOTDESK_WORKER_PORT', 'HOTDESK_RECONCILE_SECONDS', 'HOTDESK_LOG_LEVEL'] as const),
      ]),
      ...(settings.HOTDESK_WORKER_URL && { HOTDESK_WORKER_URL: settings.HOTDESK_WORKER_URL }),
      ...(settings.HOTDESK_PBXES && { HOTDESK_PBXES: settings.HOTDESK_PBXES.join(',') }),
      NODE_ENV: 'production',
      DATABASE_URL: secrets.databaseUrl,
      HOTDESK_WORKER_TOKEN: secrets.workerToken,
      HOTDESK_ENCRYPTION_KEY: secrets.encryptionKey,
    },
  }
}

export function webProcess(settings: Settings, secrets: Secrets, inherited: Variables): Process {
  const leaveWithParent = pathToFileURL(join(projectDirectory, 'runtime/launch/leave-with-parent.mjs')).href
  return {
    name: 'web',
    nodeOptions: [...sparingMemory, '--import', leaveWithParent],
    program: [
      ...[join(projectDirectory, 'runtime/launch/web.mjs'), 'start'],
      ...['--hostname', settings.HOTDESK_HOST, '--port', String(settings.HOTDESK_PORT)],
    ],
    leavesWithin: 8_000,
    environment: {
      ...inherited,
      ...asText(settings, ['HOTDESK_HOST', 'HOTDESK_PORT', 'HOTDESK_URL', 'HOTDESK_WORKER_PORT', 'HOTDESK_LOG_LEVEL']),
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      DATABASE_URL: secrets.databaseUrl,
      HOTDESK_WORKER_TOKEN: secrets.workerToken,
      HOTDESK_ENCRYPTION_KEY: secrets.encryptionKey,
      HOTDESK_METRICS_TOKEN: secrets.metricsToken,
      NEXTAUTH_URL: settings.HOTDESK_URL,
      NEXTAUTH_SECRET: secrets.sessionSecret,
      ...(settings.HOTDESK_TRUSTED_PROXIES && { HOTDESK_TRUSTED_PROXIES: settings.HOTDESK_TRUSTED_PROXIES }),
      ...(settings.HOTDESK_HANDOVER_SECRET && { HOTDESK_HANDOVER_SECRET: settings.HOTDESK_HANDOVER_SECRET }),
      ...(secrets.setupCode !== null && { HOTDESK_SETUP_CODE: secrets.setupCode }),
    },
  }
}

const asText = (settings: Settings, names: (keyof Settings)[]): Variables =>
  Object.fromEntries(names.map((name) => [name, String(settings[name])]))
