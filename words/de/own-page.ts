import type { ownPage as en } from '../en/own-page.ts'

const unsure = 'Es kann geschehen sein. Laden Sie die Seite neu, um zu sehen, wo Sie angemeldet sind.'

export const ownPage: typeof en = {
  title: 'Ihr Platz',
  extension: (extension) => `Nebenstelle ${extension}`,
  elsewhere: 'Dieser Platz gehört zu einer anderen Telefonanlage.',
  elsewhereLead: 'Melden Sie sich hier ab und mit Ihrer Nebenstelle dort an.',
  off: 'Eigene Seiten sind ausgeschaltet',
  offLead:
    'Melden Sie sich am Telefon selbst an. Die Administration kann eigene Seiten unter Einstellungen, Eigene Seiten einschalten.',
  lead: 'Sehen Sie, wo Sie angemeldet sind, und melden Sie sich ab.',
  leadAtDesk: (desk) => `Melden Sie sich an Platz ${desk} an, ohne dort zu tippen.`,

  where: 'Wo',
  pin: 'PIN',
  pinHint: 'Ihre Mailbox-PIN, wie am Telefon.',
  signIn: 'Anmelden',
  signingIn: 'Anmeldung läuft…',
  isWrong: 'Nebenstelle oder PIN ist falsch. Verwenden Sie Ihre Mailbox-PIN, wie am Telefon.',
  lockedUntil: (time) => `Zu viele falsche PINs. Hier wird keine angenommen bis ${time}.`,
  isLocked: 'Zu viele falsche PINs. Hier wird keine angenommen',
  longer: 'Versuchen Sie es danach noch einmal; jede weitere falsche PIN sperrt für länger.',

  whereYouAre: 'Wo Sie sind',
  loggedInAt: 'Sie sind angemeldet an',
  since: (place, time) => `${place && `${place} · `}seit ${time}`,
  loggedOutAt: (time) => `Sie werden automatisch abgemeldet: ${time}.`,
  logOutOf: (desk) => `An ${desk} abmelden`,
  nowhere: 'Sie sind an keinem Platz angemeldet.',
  nowhereYet:
    'Sie sind an keinem Platz angemeldet. Scannen Sie den Code an einem Platz, um sich dort anzumelden, oder melden Sie sich an seinem Telefon an.',

  noSuchDesk: (desk) => `Hier gibt es keinen Hot Desk ${desk}.`,
  noSuchDeskLead: 'Scannen Sie den Code am Platz noch einmal, oder wählen Sie einen anderen.',
  deskHere: 'Dieser Platz',
  notRegistered: 'Sein Telefon ist nicht registriert.',
  notRegisteredLead: 'Prüfen Sie, ob es angeschlossen ist: Bis dahin erreichen Sie Anrufe dort nicht.',
  moveHere: (from) => `Von ${from} hierher wechseln`,
  logInAt: (desk) => `An ${desk} anmelden`,
  available: 'Frei',
  holderSince: (who, time) => `${who} ist hier angemeldet seit ${time}.`,
  logInInstead: 'Stattdessen hier anmelden',
  takeOverQuestion: (who, desk) => `${who} an ${desk} abmelden und sich selbst dort anmelden?`,
  takeOver: 'Übernehmen',
  takeOverLead: 'Die Anrufe dieser Person klingeln dann wieder an ihrem eigenen Telefon.',

  lately: 'Letzte Sitzungen',
  deskWithNumber: (label, phone) => `${label} (${phone})`,
  fromTo: (begin, end) => `${begin} bis ${end}`,
  signedOutAfter: 'Sie werden nach 12 Stunden automatisch von dieser Seite abgemeldet.',
  signOut: 'Von der Seite abmelden',

  problems: {
    number_excluded:
      'Sie oder dieser Platz sind von Hot Desk ausgenommen. Fragen Sie die Person, die sich um die Telefone kümmert.',
    not_valid_today: 'Sie dürfen sich heute nicht anmelden. Fragen Sie die Person, die sich um die Telefone kümmert.',
    not_at_this_location:
      'Sie dürfen sich an Plätzen dieses Standorts nicht anmelden. Wählen Sie einen Platz an einem anderen.',
    not_at_this_time:
      'Sie dürfen sich zu dieser Uhrzeit nicht anmelden. Fragen Sie die Person, die sich um die Telefone kümmert.',
    logged_in_elsewhere:
      'Sie sind an einem anderen Platz angemeldet. Melden Sie sich dort zuerst ab, mit der Schaltfläche oben.',
    takeover_refused:
      'An diesem Platz ist jemand angemeldet, und er darf nicht übernommen werden. Wählen Sie einen anderen.',
    holder_not_idle:
      'Jemand ist an diesem Platz angemeldet und hatte vor kurzem ein Gespräch. Warten Sie, oder wählen Sie einen anderen.',
    lost_race: 'Jemand anderes war schneller. Sehen Sie nach, wer jetzt dort ist, und entscheiden Sie dann neu.',
    phone_not_in_pool: 'Dieser Platz ist kein Hot Desk mehr. Wählen Sie einen anderen.',
    phone_not_on_pbx:
      'Die Telefonanlage kennt diesen Platz nicht. Wählen Sie einen anderen, und sagen Sie es der Person, die sich um die Telefone kümmert.',
    unknown_extension:
      'Die Telefonanlage kennt Ihre Nebenstelle nicht mehr. Fragen Sie die Person, die sich um die Telefone kümmert.',
    trivial_pin:
      'Diese PIN ist zu leicht zu erraten. Wählen Sie an einem Telefon *97, ändern Sie sie in Ihrer Mailbox, und melden Sie sich dann mit der neuen an.',
    no_such_session: 'Sie sind an keinem Platz mehr angemeldet.',
    worker_away:
      'Der Telefondienst läuft im Moment nicht. Versuchen Sie es in einer Minute noch einmal, oder melden Sie sich am Telefon selbst an.',
    pbx_unavailable: 'Die Telefonanlage antwortet im Moment nicht. Versuchen Sie es in einer Minute noch einmal.',
    pbx_not_here: 'Der Telefondienst startet gerade. Versuchen Sie es in einer Minute noch einmal.',
    worker_slow: unsure,
    outcome_unknown: unsure,
    not_signed_in: 'Sie sind abgemeldet. Melden Sie sich wieder mit Nebenstelle und PIN an.',
  },
}
