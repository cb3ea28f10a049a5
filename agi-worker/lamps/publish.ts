import type { Pbx } from '../../pbx/pbx.ts'
import { type DialplanRunner, runForEach } from '../following/dialplan.ts'
import type { Summary } from './lamp-book.ts'

/** Notifies everybody who watches a box, as if its messages were these. */
const telling = { context: 'hotdesk-lamps', application: 'MinivmMWI' }

/**
 * Lets Asterisk itself notify phones of these messages: those that subscribe, those that do not, on both channel
 * drivers.
 */
export function publish(pbx: Pbx, runner: DialplanRunner, boxes: readonly [box: string, Summary][]): Promise<void> {
  const data = boxes.map(([box, summary]) => `${box},0,${summary.replace('/', ',')}`)
  return runForEach(pbx, runner, telling, data)
}
