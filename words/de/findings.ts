import type { findings as en } from '../en/findings.ts'
import { saidOfAdvice } from './advice.ts'
import { count } from './count.ts'
import { saidOfPbx } from './finding-sentences.ts'
import { saidOfProvider } from './provider-findings.ts'

export const findings: typeof en = {
  checks: {
    dashboard: 'Dashboard',
    database: 'Datenbank',
    clock: 'Uhr',
    worker: 'Telefondienst',
    PBX: 'Telefonanlage',
    'AMI rights': 'AMI-Rechte',
    voicemail: 'Voicemail',
    'message lamps': 'Nachrichtenlampen',
    codes: 'Codes',
    'call forward': 'Rufumleitung',
    'free desks': 'Freie Plätze',
    phones: 'Telefone',
    prompts: 'Ansagen',
    updates: 'neue Versionen',
    network: 'Netzwerk',
    Provider: 'Anbieter',
    Keys: 'Schlüssel',
    PKCE: 'PKCE',
    Client: 'Client',
    'Redirect address': 'Rückkehradresse',
  },
  phone: (number) => `Telefon ${number}`,
  one: (check, found) => `${check}: ${found}`,
  many: (phones, found) => `${count(phones, 'Telefon', 'Telefone')} ${found}`,
  andMore: (first, rest) => `${first} und ${rest.toLocaleString('de')} weitere`,
  fineChecks: (checks) => `${count(checks, 'Prüfung ist', 'Prüfungen sind')} in Ordnung`,
  finePhones: (phones) => `${count(phones, 'Telefon ist', 'Telefone sind')} in Ordnung`,
  fine: (checks, phones) =>
    `${count(checks, 'Prüfung', 'Prüfungen')} und ${count(phones, 'Telefon', 'Telefone')} sind in Ordnung`,
  labels: {
    AMI_HOST: 'den Host von AMI',
    AMI_PORT: 'den Port von AMI',
    AMI_TLS: 'die Verschlüsselung von AMI',
    AMI_USERNAME: 'den Benutzernamen von AMI',
    AMI_SECRET: 'das Geheimnis von AMI',
    ARI_URL: 'die Adresse von ARI',
    ARI_USERNAME: 'den Benutzernamen von ARI',
    ARI_PASSWORD: 'das Passwort von ARI',
  },
  inDashboard: (next) => `${next} Ihre Einstellungen stehen im Dashboard.`,
  said: { ...saidOfPbx, ...saidOfAdvice, ...saidOfProvider },
}
