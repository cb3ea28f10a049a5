import type { refusals as en } from '../en/refusals.ts'
import { count } from './count.ts'

export const refusals: typeof en = {
  login: (desk, why) => `Anmeldung an ${desk} abgelehnt: ${why}`,
  owner: (desk, why) => `Der Besitzer wurde an ${desk} nicht angemeldet: ${why}`,
  logout: (desk, why) => `Abmeldung aus der Ferne, gewählt an ${desk}, abgelehnt: ${why}`,
  ownPage: (network, why) => `Anmeldung auf einer eigenen Seite abgelehnt, von ${network}: ${why}`,
  why: {
    phone_not_in_pool: () => 'das Telefon gehört nicht zu Hot Desk',
    phone_not_on_pbx: () => 'die Telefonanlage hat kein Telefon mit dieser Nummer',
    unknown_extension: (_who, extension) =>
      extension === null ? 'es gibt keine Nebenstelle mit dieser Nummer' : `es gibt keine Nebenstelle ${extension}`,
    wrong_pin: (who) => `falsche PIN für ${who}`,
    no_mailbox: (who) =>
      `${who} hat keine Mailbox und damit keine PIN; richten Sie in FreePBX eine Mailbox für die Nebenstelle ein`,
    no_pin: (who) => `die Mailbox von ${who} hat keine PIN; vergeben Sie eine in FreePBX`,
    pin_locked: (who) => `${who} ist dort nach zu vielen falschen PINs gesperrt`,
    trivial_pin: (who) => `die PIN von ${who} ist zu leicht zu erraten und muss in der Mailbox geändert werden`,
    lost_race: (who) => `jemand anderes war schneller als ${who}`,
    number_excluded: (who) => `die Nebenstelle von ${who} oder dieses Telefon ist von Hot Desk ausgenommen`,
    not_valid_today: (who) => `keine Regel erlaubt ${who}, sich an diesem Tag anzumelden`,
    not_at_this_location: (who) => `die Regeln für ${who} erlauben diesen Standort nicht`,
    not_at_this_time: (who) => `die Regeln für ${who} erlauben diese Zeit nicht`,
    logged_in_elsewhere: (who) => `${who} ist woanders angemeldet und muss sich dort zuerst abmelden`,
    takeover_refused: (who) => `${who} darf den Platz nicht übernehmen, an dem schon jemand angemeldet ist`,
    holder_not_idle: (who) =>
      `wer dort angemeldet ist, hatte vor zu kurzer Zeit ein Gespräch, als dass ${who} den Platz übernehmen könnte`,
    pbx_unavailable: () => 'die Telefonanlage hat nicht geantwortet',
    no_such_session: () => 'es gab nichts zu tun',
    nothing_held: () => 'es gab nichts zu tun',
    no_phone_rings: () => 'es gab nichts zu tun',
  },
  neverHotDesks: (who) => `${who} ist von Hot Desk ausgenommen`,
  thisPhone: 'dieses Telefon',
  rules: (rules) => `; ${rules.join('; ')}`,
  rule: (group, rule) => `${group ?? 'die Person'} ${rule}`,
  moreRules: (more) => `und ${count(more, 'weitere Regel', 'weitere Regeln')}`,
  policy: (where) => ` (${where})`,
  setForEverybody: 'festgelegt für alle',
  setForGroup: (group) => `festgelegt für die Gruppe ${group}`,
  withoutCall: (minutes, where) => `${count(minutes, 'Minute', 'Minuten')} ohne Gespräch, ${where}`,

  takeoverDeclined: (who, desk, { holder, answer }) =>
    `${who} wurde nicht an ${desk} angemeldet, wo ${holder} angemeldet ist: Auf die Rückfrage ${answer}`,
  answers: {
    another_key: 'wurde eine andere Taste als die 1 gedrückt',
    none: 'wurde nichts gedrückt',
    call_ended: 'wurde aufgelegt, bevor eine Antwort kam',
  },
}
