import { version } from '../../runtime/installation.ts'
import { readSettings, type Settings, SettingsProblem } from '../../runtime/launch/settings.ts'
import type { Command, Input } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { groupFindings } from '../../lib/contract/finding-groups.ts'
import { type Finding, ok, problem } from '../../lib/contract/findings.ts'
import { updateFindings } from '../../lib/updates/finding.ts'
import { clockFinding } from '../../pbx/doctor/clock.ts'
import { checkDatabase, type Stored } from '../doctor/database.ts'
import { checkModule } from '../doctor/module.ts'
import { checkPbxes } from '../doctor/pbxes.ts'
import { checkWeb, checkWorker } from '../doctor/services.ts'
import { everything, summary } from '../doctor/summary.ts'
import { findInstallation, type Installation } from '../installation.ts'

export const doctor: Command = {
  name: 'doctor',
  summary: 'Check everything that has to be right, and say what to do where it is not',
  options: { all: { text: 'name everything: what is fine, and each phone on its own line' } },
  details: `Settings, database, and of every PBX AMI with each right, ARI, whether others could reach those two unencrypted, voicemail, prompts,
the dialplan's codes, with call forward its delivery of calls, every phone of the pool, worker, dashboard, clocks, the version of
FreePBX's module where that is on this machine, and whether there is a newer version, where the setting updatesFrom says who
knows. Problems come first, what many phones share is said once, and what is fine is counted. The page Health check of the
dashboard says the same, but for that module.
Secrets are never shown. Exit code 1 when there is a problem; warnings alone are 0. --json has every finding, and the groups.`,
  async run(input) {
    const findings = [ok('Node', process.versions.node), ...(await check(input))]
    const isWell = findings.every(({ status }) => status !== 'problem')
    const exitCode = isWell ? exitCodes.done : exitCodes.failed
    const groups = groupFindings(findings)
    const text = input.isSet('all') ? everything(findings) : summary(groups)
    return { data: { ok: isWell, findings, groups }, text, exitCode }
  },
}

async function check(input: Input): Promise<Finding[]> {
  const installation = orProblems(() => findInstallation(input))
  if (Array.isArray(installation)) return installation
  if (installation.isDemo && installation.environment['AMI_HOST'] === undefined)
    return [problem('demo', 'The demo is not running.', 'Start it in another terminal: npm run demo')]
  const settings = orProblems(() => readSettings(installation.environment))
  const isSet = !Array.isArray(settings)
  const database = await checkDatabase(installation)
  return [
    ...(isSet ? [ok('settings', 'all of them can be used')] : settings),
    ...database.findings,
    ...(database.stored === null ? [] : await checkStored(database.stored)),
    ...(isSet ? await checkOthers(installation, settings, database.stored) : []),
  ]
}

const checkStored = async ({ now, updates }: Stored): Promise<Finding[]> => [
  clockFinding('database', now),
  ...(await updateFindings(updates.updatesFrom, version)),
]

async function checkOthers(installation: Installation, settings: Settings, stored: Stored | null): Promise<Finding[]> {
  const [pbxes, worker, web] = await Promise.all([
    checkPbxes(installation, settings, stored),
    checkWorker(installation),
    checkWeb(settings),
  ])
  return [...pbxes, ...checkModule(settings), worker, web]
}

/** Settings that are wrong are findings like others. */
function orProblems<T>(read: () => T): T | Finding[] {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof SettingsProblem)) throw error
    return error.lines.map((wrong) =>
      problem('settings', wrong.replace(/ +/, ' '), 'Set it in .env; .env.example describes it.'),
    )
  }
}
