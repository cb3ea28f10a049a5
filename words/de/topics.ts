import type { topics as en } from '../en/topics.ts'

export const topics: typeof en = {
  people: 'Anmeldungen, Abmeldungen, Wechsel und Ablehnungen',
  locks: 'PIN-Sperren',
  phones: 'Telefone',
  pbx: 'Verbindungen zur Telefonanlage und Reparaturen',
  rules: 'Regeln, Einstellungen und Webhooks',
  accounts: 'Konten, Token und Anmeldungen am Dashboard',
}
