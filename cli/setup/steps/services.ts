import { exitCodes } from '../../exit-codes.ts'
import { CommandProblem } from '../../problem.ts'
import { lastLines, mustRun, run } from '../programs.ts'
import type { Step, Undo } from '../step.ts'
import { writeSettingsFile } from './settings.ts'

const services = ['hotdesk.target', 'hotdesk-worker', 'hotdesk-web']
const next = 'systemctl status "hotdesk*" says more. Fix that, then run this again.'

export const startServices: Step = {
  id: 'services',
  title: (facts, wish) =>
    facts.services.isRunning && !writeSettingsFile.isDone(facts, wish)
      ? 'Restart the services with the new settings'
      : 'Start the services, now and at every boot',
  isFor: (_wish, { services: { isSystemd } }) => isSystemd,
  isDone: (facts, wish) =>
    facts.services.isEnabled && facts.services.isRunning && writeSettingsFile.isDone(facts, wish),
  carryOut() {
    mustRun('systemctl', ['enable', '--quiet', ...services], next)
    // It waits until the worker says that it has started: what answers after that is not the one of before.
    const { code } = run('systemctl', ['restart', ...services], { seconds: 180 })
    if (code !== 0) throw notAnswering('The services do not start.', next)
  },
}

export const stopServices: Undo = {
  id: 'services',
  title: () => 'Stop the services, also for the next boot',
  isNeeded: ({ services: { isEnabled, isRunning } }) => isEnabled || isRunning,
  carryOut() {
    mustRun('systemctl', ['disable', '--now', '--quiet', ...services], next, { seconds: 120 })
  },
}

/** What the journal has of a service that does not answer. */
export function notAnswering(what: string, advice: string): CommandProblem {
  const { stdout } = run('journalctl', ['--unit=hotdesk-worker', '--unit=hotdesk-web', '--lines=6', '--output=cat'])
  return new CommandProblem('not_ready', what, advice, exitCodes.notReady, lastLines(stdout))
}
