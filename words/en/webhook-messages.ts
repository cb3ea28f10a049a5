export const webhookMessages = {
  title: 'Messages',
  lead: (host: string) => `What was sent to ${host} in the last 30 days, newest first.`,
  allWebhooks: 'All webhooks',
  empty: 'Nothing was sent yet',
  emptyHelp: 'The next event of the kinds that this webhook asks for is sent within a second.',
  when: 'When',
  event: 'Event',
  outcome: 'What became of it',
  attempts: 'Attempts',
  older: 'Show older messages',
  test: 'Test message',
  deletedEvent: 'An event that was deleted',
  sendAgain: 'Send again',
  onItsWay: 'The message is on its way again.',
  notSent: 'The message was not sent.',
  delivered: 'Delivered',
  answered: (status: number | null, milliseconds: number | null) =>
    `Answered ${status ?? ''} after ${milliseconds ?? ''} ms`,
  /** What is wrong with another answer than a good one. */
  endpointAnswered: (status: number) => `The endpoint answered ${status}.`,
  givenUp: 'Given up',
  waiting: 'Waiting',
  /** Before a time. */
  nextAttempt: 'Next attempt ',
}
