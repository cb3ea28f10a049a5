import { carryOut as change } from '../../asterisk/files.ts'
import { planInstall, planUninstall, type Wish as AsteriskWish } from '../../asterisk/plan.ts'
import { asTyped, runInAsterisk } from '../../asterisk/running.ts'
import { settingsFor } from '../../asterisk/settings-file.ts'
import { reloads } from '../../commands/install-asterisk.ts'
import { CommandProblem } from '../../problem.ts'
import type { PlainAsterisk, WantedPbx } from '../facts.ts'
import type { Places } from '../places.ts'
import type { Step, Undo } from '../step.ts'

export function asteriskWish({ asterisk: directory }: Places, pbx: WantedPbx): AsteriskWish {
  const { contexts, referenceDialplan } = pbx.kind === 'asterisk' ? pbx : { contexts: [], referenceDialplan: false }
  return { directory, contexts, referenceDialplan, workerAddress: null, enable: true }
}

export const asteriskPlan = (places: Places, pbx: WantedPbx) => planInstall(asteriskWish(places, pbx))

export function lookAtAsterisk(places: Places, pbx: WantedPbx): PlainAsterisk {
  const { changes, secrets } = asteriskPlan(places, pbx)
  const removals = planUninstall(places.asterisk).changes.length
  return { changes: changes.length, removals, settings: settingsFor(places.asterisk, secrets) }
}

export const installAsteriskFiles: Step = {
  id: 'asterisk',
  title: ({ asterisk }) =>
    `Write Asterisk’s files (${asterisk?.changes ?? 0} of them, as hotdesk install-asterisk shows) and have Asterisk read them`,
  isFor: ({ pbx }) => pbx.kind === 'asterisk',
  isDone: ({ asterisk }) => asterisk?.changes === 0,
  carryOut({ places, wish }) {
    change(asteriskPlan(places, wish.pbx).changes)
    reload(places)
  },
}

export const removeAsteriskFiles: Undo = {
  id: 'asterisk',
  title: () => 'Take Hot Desk’s part out of Asterisk’s files, which become what they were',
  isNeeded: ({ asterisk }) => asterisk !== null && asterisk.removals > 0,
  carryOut({ places }) {
    change(planUninstall(places.asterisk).changes)
    reload(places)
  },
}

function reload({ asterisk }: Places): void {
  try {
    runInAsterisk(asterisk, reloads)
  } catch (error) {
    throw new CommandProblem(
      'not_reloaded',
      `The files are changed, but Asterisk did not read them: ${error instanceof Error ? error.message : String(error)}`,
      'See that Asterisk runs, run these, then this again:',
      1,
      asTyped(reloads),
    )
  }
}
