/**
 * Why a connection to a PBX ended, or a webhook's message was not taken. Events and messages keep them in English; where they
 * are shown, lib/contract/faults.ts finds the sentence again to say it in the reader's language.
 */
export const faults = {
  said: {
    closed: () => 'the PBX closed the connection',
    noAnswerToAttempt: () => 'no answer to the connection attempt',
    noAnswerTo: (what: string, milliseconds: string) => `no answer to ${what} within ${milliseconds} ms`,
    notBooted: () => 'no FullyBooted event: does the AMI user read class system?',
    refused: (action: string, why: string) => `The PBX refused ${action}: ${why}`,
    mayNotUse: (user: string, actions: string) =>
      `the AMI user ${user} may not use ${actions}: its write is too narrow`,
    ariRefuses: () => 'ARI refuses the user or the password (ARI_USERNAME, ARI_PASSWORD)',
    ariAnswers: (status: string) => `ARI answers with status ${status}; is ARI_URL right?`,
    ariClosed: () => 'the WebSocket closed',
    ariStaysClosed: () => 'the WebSocket could not be opened again',

    answered: (status: string) => `The endpoint answered ${status}.`,
    noAnswerWithin: (seconds: string) => `No answer within ${seconds} seconds.`,
    eventDeleted: () => 'The event was deleted meanwhile.',
    secretUnreadable: () => 'The signing secret cannot be read with the key of this installation. Make a new secret.',
    neverSentTo: (address: string) => `Nothing is sent to ${address}: it is an address of one link or machine.`,
    isPrivate: (address: string) =>
      `${address} is in a private network. Edit the webhook and allow private addresses, if it is yours.`,

    // As Node.js says them.
    nothingListens: (address: string) => `connect ECONNREFUSED ${address}`,
    hostAway: (address: string) => `connect EHOSTUNREACH ${address}`,
    networkAway: (address: string) => `connect ENETUNREACH ${address}`,
    noReply: (address: string) => `connect ETIMEDOUT ${address}`,
    noSuchName: (name: string) => `getaddrinfo ENOTFOUND ${name}`,
    nameNotLookedUp: (name: string) => `getaddrinfo EAI_AGAIN ${name}`,
    broken: () => 'read ECONNRESET',
    hungUp: () => 'socket hang up',
    selfSigned: () => 'self-signed certificate',
    unknownAuthority: () => 'unable to verify the first certificate',
    certificateExpired: () => 'certificate has expired',
  },
}
