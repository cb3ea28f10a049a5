import type { reports as en } from '../en/reports.ts'
import { count } from './count.ts'

const day = (text: string) => (/^\d+$/.test(text) ? `${text}.` : text)

export const reports: typeof en = {
  title: 'Berichte',
  lead: 'Ob die Plätze genutzt werden.',
  notForYou: 'Berichte sind für Administration und Manager.',
  notForYouLead: 'Bitten Sie die Administration um die Rolle Manager.',
  wrongRange: 'Dieser Zeitraum kann nicht gezeigt werden.',
  insteadOfWrong: 'Dies sind stattdessen die letzten 90 Tage.',
  isMade: 'Der Bericht wird erstellt',
  withPeople: 'Personen werden gezeigt, weil die Einstellungen es erlauben.',
  withoutPeople: 'Berichte zeigen keine einzelnen Personen.',
  toSettings: 'Was Berichte zeigen, und wie lange Sitzungen aufbewahrt werden',

  range: 'Zeitraum',
  ranges: {
    ...{ 'this-week': 'Diese Woche', 'last-week': 'Letzte Woche', 'this-month': 'Dieser Monat' },
    ...{ 'last-month': 'Letzter Monat', 'last-90-days': 'Letzte 90 Tage', own: 'Eigener Zeitraum' },
  },
  firstDay: 'Erster Tag',
  lastDay: 'Letzter Tag',
  show: 'Zeigen',

  wrong: {
    day: 'Geben Sie einen Tag an wie 2026-11-30.',
    firstDayMissing: 'Geben Sie den ersten Tag ein.',
    lastDayMissing: 'Geben Sie den letzten Tag ein.',
    lastBeforeFirst: 'Geben Sie einen letzten Tag an, der nicht vor dem ersten liegt.',
    tooManyDays: (most) => `Nehmen Sie höchstens ${most} Tage.`,
  },

  noDesks: 'Es gab keine Plätze.',
  nobody: (all) =>
    all === 1 ? 'Am einzigen Platz war niemand angemeldet.' : `An keinem von ${all} Plätzen war jemand angemeldet.`,
  mostTaken: (taken, all, moment) =>
    `Höchstens ${taken} von ${count(all, 'Platz', 'Plätzen')} ${taken === 1 ? 'war' : 'waren'} ${all === 1 ? '' : 'gleichzeitig '}belegt, ${moment}.`,
  allTaken: (all, moment) =>
    all === 1 ? `Der einzige Platz war belegt, ${moment}.` : `Alle ${all} Plätze waren gleichzeitig belegt, ${moment}.`,
  allUsed: 'Jeder Platz wurde genutzt.',
  noneUsed: 'Kein Platz, den es jetzt gibt, wurde genutzt.',
  neverUsed: (n) => `${count(n, 'Platz wurde', 'Plätze wurden')} nie genutzt.`,
  moment: (date, time) => `am ${date} um ${time} Uhr`,
  date: ({ weekday, day: ofMonth, month, year }) =>
    [weekday && `${weekday},`, month ? day(ofMonth) : ofMonth, month, year].filter(Boolean).join(' '),
  days: (from, to) => `${day(from)} bis ${to}`,
  period: (days) => (days === 1 ? 'am Tag davor' : `in den ${days} Tagen davor`),
  number: (n) => n.toLocaleString('de-DE'),
  underOneMinute: 'unter 1 Min.',
  minutes: (minutes) => `${minutes} Min.`,
  hours: (hours) => `${hours} Std.`,
  hoursAndMinutes: (hours, minutes) => `${hours} Std. ${minutes} Min.`,
  asBefore: 'wie zuvor',
  more: (difference) => `${difference} mehr`,
  less: (difference) => `${difference} weniger`,
  reasons: {
    logout: 'Die Person hat sich abgemeldet',
    moved: 'Die Person ist an einen anderen Platz gewechselt',
    taken_over: 'Jemand anderes hat sich dort angemeldet',
    forced: 'Jemand hat die Person abgemeldet',
    phone_removed: 'Das Telefon wurde entfernt',
    not_applied: 'Die Telefonanlage hat die Anmeldung nicht übernommen',
    automatic: 'Automatisch abgemeldet',
  },
  byRule: (reason) => `${reason}, durch eine Regel`,
  refusals: {
    phone_not_in_pool: 'Das Telefon gehört nicht zu Hot Desk',
    phone_not_on_pbx: 'Die Telefonanlage hat dieses Telefon nicht',
    unknown_extension: 'Die Nebenstelle gibt es nicht',
    wrong_pin: 'Falsche PIN',
    no_mailbox: 'Keine Mailbox und damit keine PIN',
    no_pin: 'Keine PIN in der Mailbox',
    pin_locked: 'Gesperrt nach falschen PINs',
    trivial_pin: 'Die PIN ist leicht zu erraten',
    lost_race: 'Jemand anderes war schneller',
    number_excluded: 'Die Nummer ist von Hot Desk ausgenommen',
    not_valid_today: 'Nicht an diesem Tag',
    not_at_this_location: 'Nicht an diesem Standort',
    not_at_this_time: 'Nicht zu dieser Zeit',
    logged_in_elsewhere: 'Woanders angemeldet',
    takeover_refused: 'Der Platz war belegt',
    holder_not_idle: 'Der Platz war belegt, und dort gab es gerade erst ein Gespräch',
    no_such_session: 'Es gab nichts zu tun',
    nothing_held: 'Es gab nichts zu tun',
    no_phone_rings: 'Kein Telefon konnte klingeln',
    pbx_unavailable: 'Die Telefonanlage hat nicht geantwortet',
  },
  anotherRefusal: 'Ein anderer Grund',
}
