import { z } from 'zod'
import { firstPbx } from '../../../lib/contract/pbxes.ts'
import { waitFor } from '../../../runtime/wait-for.ts'
import { CommandProblem } from '../../problem.ts'
import { listWithHotdesk, runHotdesk } from '../hotdesk.ts'
import { settingsNow } from '../present-settings.ts'
import type { Undo } from '../step.ts'

const patienceMs = 60_000
const freeDesk = z.object({ location: z.string() })

/**
 * Before the services stop: people who stay logged in would stay routed to their desks, and nobody would give the desks
 * back.
 */
export const logEverybodyOut: Undo = {
  id: 'people',
  title: () => 'Log everybody out, and make restricted free desks ordinary extensions again',
  isNeeded: ({ services: { isRunning }, database }) => isRunning && (database?.hasTables ?? false),
  async carryOut({ places }) {
    const settings = settingsNow(places)
    const chosen = listWithHotdesk(['free-desks', 'list', '--pbx', firstPbx], settings, freeDesk)
    for (const { location } of chosen)
      runHotdesk(['free-desks', 'clear', ...(location === '' ? [] : [location]), '--pbx', firstPbx], settings)
    runHotdesk(['sessions', 'logout', '--all', '--yes', '--reason', 'hotdesk setup --undo'], settings)
    const areOut = () => listWithHotdesk(['sessions', 'list'], settings, z.unknown()).length === 0
    if (await waitFor(areOut, patienceMs)) return
    throw new CommandProblem(
      'still_logged_in',
      'Somebody is still logged in, most likely in a call.',
      'sudo hotdesk sessions list shows who. Run this again when the call is over.',
    )
  },
}
