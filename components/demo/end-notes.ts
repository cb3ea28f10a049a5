import { demoWords } from '@/words/demo'

/**
 * What a phone shows when a call has ended, by the reason that the SIP library gives.
 *
 * @param isOurs whether it was ended here
 */
export function noteOf(cause: string, isOurs: boolean): string {
  const { notes, ended } = demoWords()
  const known: Partial<Record<string, string>> = notes
  return isOurs && cause === 'Canceled' ? ended : (known[cause] ?? ended)
}
