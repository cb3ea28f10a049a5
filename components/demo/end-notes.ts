/** What a phone shows when a call has ended, by the reason that the SIP library gives. */
const notes: Record<string, string> = {
  Canceled: 'Missed call.',
  Busy: 'Busy.',
  'No Answer': 'No answer.',
  Unavailable: 'Nobody can be reached there.',
  'Not Found': 'There is no such number.',
  'Connection Error': 'The PBX does not answer.',
  'Request Timeout': 'The PBX does not answer.',
  'WebRTC Error': 'This browser cannot set up the audio.',
  'Bad Media Description': 'This browser cannot set up the audio.',
}

/** @param isOurs whether it was ended here */
export const noteOf = (cause: string, isOurs: boolean): string =>
  isOurs && cause === 'Canceled' ? 'Call ended.' : (notes[cause] ?? 'Call ended.')
