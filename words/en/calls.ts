export const calls = {
  title: 'Calls at desks',
  lead: 'Made and taken while this person was logged in at a desk. Calls at their own phone are not here.',
  noMore: 'Calls at desks are no longer recorded. These stay until the events of that time are deleted.',
  none: 'Calls are listed here within seconds of their end.',
  /** For people who only hear it: pages of them. */
  calls: 'calls',
  columns: { when: 'When', with: 'With', duration: 'Duration' },
  from: 'From',
  to: 'To',
  withheld: 'a withheld number',
  through: (number: string) => `via ${number}`,
}
