import { count } from './count.ts'

export const locations = {
  title: 'Locations',
  lead: (pool: string) => `Where desks stand: wards, floors, branches. Back to ${pool}.`,
  none: 'No locations yet',
  noneHint: 'A location groups desks on the board. It can have its own rules, and times of day are in its time zone.',
  zoneOfWorker: 'That of the telephone service',
  noPhones: 'None',
  /** For people who only hear it. */
  phonesAt: (phones: number, location: string) => `${count(phones, 'phone', 'phones')} at ${location}`,
  edit: 'Edit',
  merge: 'Merge',
  delete: 'Delete',
  form: {
    editTitle: (name: string) => `Edit ${name}`,
    addTitle: 'Add a location',
    add: 'Add location',
    editHint: 'Its phones, and the rules that name it, follow the new name.',
    addHint: 'For example Ward 3.',
    zoneHint: 'For times of day in new logout rules for it. If empty: the time zone of the telephone service.',
    saved: (name: string) => `${name} is saved.`,
    added: (name: string) => `${name} is added.`,
  },
  merging: {
    title: (name: string) => `Merge ${name} into another location`,
    into: 'Into',
    intoHint: (name: string) =>
      `The phones of ${name} move there, and ${name} is deleted. People who may log in at one may then log in at the other; of all other rules, those of the remaining location apply.`,
    done: (name: string, into: string) => `${name} is merged into ${into}.`,
  },
  deletion: {
    title: (name: string) => `Delete ${name}?`,
    confirm: 'Delete location',
    noPhones: 'It has no phones. Rules that name it apply again to a new location of that name.',
    floors: 'Its floors and their plans are deleted with it.',
    phonesStay: (phones: number) =>
      `${phones === 1 ? 'Its phone stays' : `Its ${phones} phones stay`} in the pool, at no location. Rules that name it apply again to a new location of that name.`,
    done: (name: string) => `${name} is deleted.`,
    failed: (name: string) => `${name} was not deleted.`,
  },
  problems: {
    nameTaken: 'There is already a location with this name. Choose another one, or merge the two.',
    mergeElsewhere: 'Choose another location of the same PBX.',
  },
}
