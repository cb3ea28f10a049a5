/** What is wrong with what somebody typed. */
export const input = {
  number: 'Use 1 to 20 digits, for example 2001.',
  owner: 'Use the extension of one person, for example 1001, or leave it empty.',
  tooLong: (most: number) => `Use at most ${most} characters.`,
  oneLine: 'Use one line of plain text.',
  locationMissing: 'Choose a location.',
  position: 'The first floor has the position 1.',
  share: 'Use a number from 0 to 1.',
  nameMissing: 'Enter a name.',
  phoneMissing: 'Name at least one phone.',
  lockMissing: 'Name an extension, a phone, or both.',
  placeOfPin: 'Use the number of a phone.',
  wallLink: 'This is not the link of a wall.',
  longPin: 'A PIN has fewer digits.',
  isInPool: (number: string) => `${number} is already in the pool.`,
  isNotInPool: (number: string) => `${number} is not in the pool.`,
}
