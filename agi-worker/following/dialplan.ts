import type { Pbx } from '../../pbx/pbx.ts'

/** Runs a context of the dialplan from its start, in a call that rings nobody. */
export interface DialplanRunner {
  runContext: (context: string, variables: Record<string, string>) => Promise<void>
}

interface Work {
  /** Of Hot Desk's own, for this work alone. */
  context: string
  application: string
}

const variable = 'HOTDESK_LIST'

/**
 * Has the dialplan run an application with each of these in turn, in one call: what AMI cannot do, or would want a class
 * for that Hot Desk has no other use for. The steps are written each time, since a reload of the dialplan takes them away
 * without a word.
 */
export async function runForEach(
  pbx: Pbx,
  runner: DialplanRunner,
  { context, application }: Work,
  data: readonly string[],
): Promise<void> {
  await pbx.writeSteps(context, [
    [application, `\${CUT(${variable},|,1)}`],
    ['Set', `${variable}=\${CUT(${variable},|,2-)}`],
    ['GotoIf', `$["\${${variable}}" != ""]?1`],
    ['Hangup', ''],
  ])
  // Of a Local channel, variables with this beginning reach the end that runs the dialplan.
  await runner.runContext(context, { [`__${variable}`]: data.join('|') })
}
