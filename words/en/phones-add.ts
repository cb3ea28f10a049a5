import { count, grouped } from './count.ts'

const phonesIn = (n: number) => count(n, 'phone', 'phones')

export const phonesAdd = {
  title: 'Add phones',
  lead: (pool: string) => `Choose the phones that people share from those of the PBX. Back to ${pool}.`,
  searchLabel: 'Search the phones of the PBX by number or name',
  searchHint: 'Search number or name',
  showPooled: 'Show those in the pool',
  typeNumber: 'Type a number',
  /** After a number of phones. */
  phones: (n: number): string => (n === 1 ? 'phone' : 'phones'),
  selectAll: (n: number) => `Select all ${grouped(n)}`,
  notSelected: 'They were not selected.',
  noMatch: 'No phone matches',
  noMatchHint: 'No phone of the PBX outside the pool matches these words.',
  showAll: 'Show all phones',
  nothing: 'Nothing to choose from',
  nothingHint:
    'Every phone of the PBX is in the pool, or Hot Desk has not read them yet: it does so within seconds of connecting. A number can be typed at any time.',
  caption: 'Phones of the PBX',
  columns: { select: 'Select', number: 'Number', name: 'Name on the PBX', rings: 'Rings', note: 'Note' },
  selectPage: 'Select all on this page',
  select: (number: string) => `Select ${number}`,
  notKnown: 'Not known',
  inPool: 'In the pool',
  excluded: 'Never hot desks',
  noNote: 'None',
  ownPhone: (person: string) => `${person}’s own phone`,
  add: (n: number) => `Add ${phonesIn(n)}`,
  addTitle: (n: number) => `Add ${phonesIn(n)} to the pool`,
  added: (n: number) => (n === 1 ? '1 phone is now a hot desk.' : `${grouped(n)} phones are now hot desks.`),
  labels: 'Labels',
  labelsHint: 'What people call each desk. It can be changed later.',
  labelsOfPbx: 'The name on the PBX',
  noLabels: 'None',
  oneOwnPhone: (number: string, person: string) => `${number} is ${person}’s own phone.`,
  ownPhones: (n: number, person: string) => `${grouped(n)} are people’s own phones, such as ${person}’s own phone.`,
  ownPhonesHint: 'While somebody else is logged in there, the owner’s calls do not ring there.',
}
