import type { Module } from './fwconsole.ts'

/** What set-up has found on this machine, before it does anything. Secrets are among it: never print it whole. */
export interface Facts {
  /** Our own version, as the module's has to be. */
  version: string
  freePbx: FreePbx | null
  /** An Asterisk without FreePBX. */
  asterisk: PlainAsterisk | null
  /** A PostgreSQL of this machine. */
  postgres: { isInstalled: boolean; hasRole: boolean; hasDatabase: boolean }
  /** The lines of hotdesk.env; null: there is no such file. */
  settings: Readonly<Record<string, string>> | null
  /** Of the database that the settings name; null while nobody can look. */
  database: {
    hasTables: boolean
    hasAdministrator: boolean
    /** Whether somebody is logged in or a free desk is restricted, which the worker alone takes back at the PBX. */
    holdsPhones: boolean
  } | null
  services: {
    isSystemd: boolean
    isEnabled: boolean
    isRunning: boolean
    /** Whether one of several hosts leaves the worker to the others. */
    isWithoutWorker: boolean
  }
  /** For a PBX on another host: whether keys were made, and whether what is to be pasted there is for these settings. */
  remote: { hasKeys: boolean; hasScript: boolean }
}

export interface FreePbx {
  version: string | null
  /** Of those Advanced Settings that concern us. */
  settings: Readonly<Record<string, string | null>>
  module: Module | null
}

export interface PlainAsterisk {
  /** How many of its files install-asterisk would change. */
  changes: number
  /** How many files have something of ours, of whatever version. */
  removals: number
  /** What Hot Desk's settings have to say of it, once the files are in place. */
  settings: Readonly<Record<string, string>>
}

/** Where the database is. */
export type Database = { kind: 'local' } | { kind: 'url'; url: string }

/** What somebody wants, by options or by their answers. */
export interface Wish {
  pbx: WantedPbx
  database: Database
  /** The address that people type into their browser; null: as it is. */
  url: string | null
}

export type WantedPbx =
  | { kind: 'freepbx' }
  | { kind: 'asterisk'; contexts: readonly string[]; referenceDialplan: boolean }
  /** AMI and ARI users are there already. */
  | { kind: 'elsewhere'; settings: Readonly<Record<string, string>> }
  /** A FreePBX on another host, which gets all it needs by one paste. */
  | { kind: 'remote'; host: string; workerAddress: string }
