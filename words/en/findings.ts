import { saidOfAdvice } from './advice.ts'
import { count, grouped } from './count.ts'
import { saidOfPbx } from './finding-sentences.ts'
import { saidOfProvider } from './provider-findings.ts'

/** What a health check finds. */
export const findings = {
  /** What was looked at. */
  checks: {
    dashboard: 'dashboard',
    database: 'database',
    clock: 'clock',
    worker: 'telephone service',
    PBX: 'PBX',
    'AMI rights': 'AMI rights',
    voicemail: 'voicemail',
    'message lamps': 'message lamps',
    codes: 'codes',
    'call forward': 'call forward',
    'free desks': 'free desks',
    phones: 'phones',
    prompts: 'prompts',
    network: 'network',
    updates: 'updates',
    Provider: 'Provider',
    Keys: 'Keys',
    PKCE: 'PKCE',
    Client: 'Client',
    'Redirect address': 'Redirect address',
  },
  phone: (number: string) => `phone ${number}`,
  one: (check: string, found: string) => `${check}: ${found}`,
  /** @param found what they share: `have no mailbox` */
  many: (phones: number, found: string) => `${grouped(phones)} phones ${found}`,
  andMore: (first: string, rest: number) => `${first} and ${grouped(rest)} more`,
  fineChecks: (checks: number) => `${count(checks, 'check', 'checks')} ${checks === 1 ? 'is' : 'are'} fine`,
  finePhones: (phones: number) => `${count(phones, 'phone', 'phones')} ${phones === 1 ? 'is' : 'are'} fine`,
  fine: (checks: number, phones: number) =>
    `${count(checks, 'check', 'checks')} and ${count(phones, 'phone', 'phones')} are fine`,
  /** The settings of a PBX as the settings page calls them: only the first PBX has names in the environment. */
  labels: {
    AMI_HOST: 'AMI’s host',
    AMI_PORT: 'AMI’s port',
    AMI_TLS: 'encryption of AMI',
    AMI_USERNAME: 'AMI’s user name',
    AMI_SECRET: 'AMI’s secret',
    ARI_URL: 'ARI’s address',
    ARI_USERNAME: 'ARI’s user name',
    ARI_PASSWORD: 'ARI’s password',
  },
  inDashboard: (next: string) => `${next} Its settings are in the dashboard.`,
  /** By the names that lib/contract/findings.ts keeps with a finding. */
  said: { ...saidOfPbx, ...saidOfAdvice, ...saidOfProvider },
}
