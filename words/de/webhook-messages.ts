import type { webhookMessages as en } from '../en/webhook-messages.ts'

export const webhookMessages: typeof en = {
  title: 'Nachrichten',
  lead: (host) => `Was in den letzten 30 Tagen an ${host} gesendet wurde, das Neueste zuerst.`,
  allWebhooks: 'Alle Webhooks',
  empty: 'Es wurde noch nichts gesendet',
  emptyHelp: 'Das nächste Ereignis, nach dem dieser Webhook fragt, wird innerhalb einer Sekunde gesendet.',
  when: 'Wann',
  event: 'Ereignis',
  outcome: 'Ergebnis',
  attempts: 'Versuche',
  older: 'Ältere Nachrichten anzeigen',
  test: 'Testnachricht',
  deletedEvent: 'Ein Ereignis, das gelöscht wurde',
  sendAgain: 'Noch einmal senden',
  onItsWay: 'Die Nachricht ist wieder unterwegs.',
  notSent: 'Die Nachricht wurde nicht gesendet.',
  delivered: 'Zugestellt',
  answered: (status, milliseconds) => `Antwort ${status ?? ''} nach ${milliseconds ?? ''} ms`,
  givenUp: 'Aufgegeben',
  waiting: 'Wartet',
  nextAttempt: (time) => `Nächster Versuch ${time}`,
}
