import type { Pbx } from '../../pbx/pbx.ts'
import type { Summary } from './lamp-book.ts'

/** Runs a context of the dialplan from its start, in a call that rings nobody. */
export interface DialplanRunner {
  runContext: (context: string, variables: Record<string, string>) => Promise<void>
}

const context = 'hotdesk-lamps'
const variable = 'HOTDESK_LAMPS'

/** Each of what the variable holds is told to whoever watches the box, as if its messages were these. */
const steps: readonly [application: string, data: string][] = [
  ['MinivmMWI', `\${CUT(${variable},|,1)}`],
  ['Set', `${variable}=\${CUT(${variable},|,2-)}`],
  ['GotoIf', `$["\${${variable}}" != ""]?1`],
  ['Hangup', ''],
]

/**
 * Lets Asterisk itself tell phones of these messages: those that subscribe, those that do not, on both channel drivers.
 * The steps are written each time, since a reload of the dialplan takes them away without a word.
 */
export async function publish(
  pbx: Pbx,
  runner: DialplanRunner,
  told: readonly [box: string, Summary][],
): Promise<void> {
  await pbx.writeSteps(context, steps)
  const list = told.map(([box, summary]) => `${box},0,${summary.replace('/', ',')}`)
  // Of a Local channel, variables with this beginning reach the end that runs the dialplan.
  await runner.runContext(context, { [`__${variable}`]: list.join('|') })
}
