import { count } from './count.ts'

export const locations = {
  title: 'Locations',
  lead: (pool: string) => `Where desks stand: wards, floors, branches. Back to ${pool}.`,
  none: 'No locations yet',
  noneHint: 'A location groups desks on the board. Rules may be for one, and a time of day is meant in its time zone.',
  zoneOfWorker: 'That of the worker',
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
    editHint: 'Its phones, and the rules that name it, go along.',
    addHint: 'For example Ward 3.',
    zoneHint: 'What a time of day means in new logout rules for it. Empty: the time zone of the worker.',
    saved: (name: string) => `${name} is saved.`,
    added: (name: string) => `${name} is added.`,
  },
  merging: {
    title: (name: string) => `Merge ${name} into another location`,
    into: 'Into',
    intoHint: (name: string) =>
      `The phones of ${name} go there, and it is deleted. Who may log in at the one may at the other; of other rules those of the one that stays count.`,
    done: (name: string, into: string) => `${name} is merged into ${into}.`,
  },
  deletion: {
    title: (name: string) => `Delete ${name}?`,
    confirm: 'Delete location',
    noPhones: 'No phone is there. Rules that name it count again for a location of that name.',
    floors: 'Its floors and their plans are deleted with it.',
    phonesStay: (phones: number) =>
      `${phones === 1 ? 'Its phone stays' : `Its ${phones} phones stay`} in the pool, at no location. Rules that name it count again for a location of that name.`,
    done: (name: string) => `${name} is deleted.`,
    failed: (name: string) => `${name} was not deleted.`,
  },
  problems: {
    nameTaken: 'There is already a location with this name. Choose another one, or merge the two.',
    mergeElsewhere: 'Choose another location of the same PBX.',
  },
}
