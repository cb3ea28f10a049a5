import { z } from 'zod'

/* A backup is gzipped JSON lines: a header, one line for each row, and an end with the number of rows in each table.
   The end shows that a file is whole and was not cut off. */

/** What is backed up, in an order in which rows can be loaded. */
export const tables = [
  'pbxes',
  'locations',
  // Before the phones, which would otherwise be noted in it as new.
  'pool_history',
  'phones',
  'floors',
  'floor_plans',
  'desk_places',
  'sessions',
  'original_entries',
  'set_aside',
  'calls',
  'events',
  'settings',
  'people_groups',
  'group_members',
  'access_rules',
  'excluded_numbers',
  'logout_rules',
  'free_desks',
  'restricted_pbxes',
  'webhooks',
  'accounts',
  'api_tokens',
  'single_sign_on',
  'walls',
] as const

/**
 * Not backed up: what the worker reads from the PBX again; messages to webhooks; links that are valid for minutes; guesses of
 * the last hours (of passwords and of PINs); orders to log somebody out, which are carried out when a call ends; sign-ins and
 * links that choose a password (a backup would open again what was ended since); the last health check; the list of migrations.
 */
export const leftOut = [
  'people',
  'devices',
  'do_not_disturb',
  'phone_status',
  'call_watches',
  'pbx_heartbeats',
  'pbx_links',
  'pbx_reports',
  'held_plans',
  'used_handovers',
  'failed_attempts',
  'pin_tries',
  'pin_locks',
  'logout_orders',
  'sign_ins',
  'webhook_deliveries',
  'password_links',
  'health_checks',
  'own_sign_ins',
  '_prisma_migrations',
]

export const headerSchema = z.object({
  format: z.literal('hotdesk-backup'),
  version: z.literal(1),
  createdAt: z.iso.datetime(),
  /** Names of the migrations that the database had. */
  migrations: z.array(z.string()),
})
export const rowSchema = z.object({ table: z.enum(tables), row: z.record(z.string(), z.unknown()) })
/** How the line of a row begins; the row and one `}` follow. */
export const rowStart = (table: string) => `{"table":"${table}","row":`
export const endSchema = z.object({ end: z.partialRecord(z.enum(tables), z.number().int()) })

export type Header = z.infer<typeof headerSchema>
export type Counts = Record<(typeof tables)[number], number>
