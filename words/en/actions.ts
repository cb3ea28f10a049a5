/** Of what is done for people from a page: logging in, moving, logging out, calling. */
export const actions = {
  notCopied: 'It could not be copied.',
  logInHere: 'Log somebody in here',
  moveElsewhere: 'Move to another desk',
  call: (extension: string) => `Call ${extension}`,
  phoneRings: (name: string) => `Your phone rings. Answer it to call ${name}.`,
  notCalled: (name: string) => `${name} was not called.`,
  isAt: (name: string, place: string) => `${name} is at ${place}`,
  isNowhere: (name: string) => `${name} is not logged in at a desk`,
  at: (place: string) => `At ${place}`,
  nobodyLoggedIn: 'Nobody logged in',
  findDesk: 'Label, number or location',
  findPerson: 'Name or extension',
  nothingCalled: (text: string) => `Nothing is called “${text}”.`,
  notSearched: 'The search failed. Change it to try again.',
  /** After a search for a desk, or for a person. */
  found: (label: string) => `${label}: what was found`,
  reason: 'Reason (optional)',
  reasonHint: 'It is kept in Activity.',
  seat: {
    hint: 'No PIN is needed. Activity shows that it was you.',
    logIn: (name: string) => `Log in ${name}`,
    move: (name: string) => `Move ${name}`,
    logInAt: (desk: string) => `Log somebody in at ${desk}`,
    logInSomebody: 'Log somebody in',
    isLoggedIn: (name: string, place: string) => `${name} is logged in at ${place}.`,
    isThere: (name: string) => `${name} is logged in there already.`,
    leaves: (name: string, place: string) => `${name} leaves ${place}.`,
    displaces: (holder: string) => `${holder} is there and will be logged out.`,
    thenRing: (name: string, place: string) => `Calls for ${name} then ring at ${place}.`,
  },
  leave: {
    question: (name: string, place: string) => `Log ${name} out of ${place}?`,
    done: (name: string, place: string) => `${name} logged out of ${place}.`,
    notDone: (name: string, place: string) => `${name} is still logged in at ${place}.`,
    undone: (name: string, place: string) => `${name} is logged in at ${place} again.`,
    notUndone: 'It was not undone.',
    /** By whose desk it is. */
    ofGuest: (person: string, owner: string) =>
      `Calls for ${person} go back to their own phone, and the desk goes back to its owner, ${owner}. A call in progress is not cut off.`,
    ofOwner: (person: string) =>
      `Calls for ${person} go back to their own phone, and their own desk stays free until they log in again, or until a guest has used it. A call in progress is not cut off.`,
    ofAnybody: (person: string) =>
      `Calls for ${person} go back to their own phone, and this desk becomes available. A call in progress is not cut off.`,
  },
  several: {
    open: 'Log out several…',
    where: 'Where',
    question: (name: string) => `Log everybody in ${name} out?`,
    questionOf: (people: number, name: string) =>
      `Log out ${people === 1 ? '1 person' : `${people} people`} in ${name}?`,
    stays: 'People who are in a call stay until they hang up.',
    stay: (people: number) => `${people} in a call ${people === 1 ? 'stays' : 'stay'} until they hang up.`,
    consequence: 'Calls go back to people’s own phones, and the desks become available. This cannot be undone.',
    done: (name: string) => `Everybody in ${name} is being logged out.`,
    notDone: (name: string) => `Nobody in ${name} was logged out.`,
  },
}
