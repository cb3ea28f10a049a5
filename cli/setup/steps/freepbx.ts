import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { exitCodes } from '../../exit-codes.ts'
import { CommandProblem } from '../../problem.ts'
import { applyConfig, moduleAdmin, readModule, readSetting, writeSetting } from '../fwconsole.ts'
import type { Facts } from '../facts.ts'
import type { Places } from '../places.ts'
import { mustRun } from '../programs.ts'
import { forgetSettings, rememberedSettings, rememberSettings } from '../remembered.ts'
import type { Step, Undo } from '../step.ts'

const isOn = (value: string | null | undefined) => ['1', 'true', 'yes', 'on'].includes(value?.toLowerCase() ?? '')

/** Throws CommandProblem. */
export function readModuleFile({ module }: Places): Buffer {
  if (existsSync(module)) return readFileSync(module)
  throw new CommandProblem(
    'no_module_file',
    `The FreePBX module ${module} is not there.`,
    'Install the package again; in a folder of sources, npm run build:module makes it.',
    exitCodes.notReady,
  )
}

const moduleFolder = () => join(readSetting('AMPWEBROOT') ?? '/var/www/html', 'admin/modules')

export const installModule: Step = {
  id: 'module',
  title: ({ version, freePbx }) =>
    freePbx?.module && freePbx.module.version !== version
      ? `Bring the FreePBX module from ${freePbx.module.version} to ${version}; codes, users and secrets stay`
      : `Install the FreePBX module ${version}: the codes *11 and *12, an AMI and an ARI user named hotdesk`,
  isFor: ({ pbx }) => pbx.kind === 'freepbx',
  isDone: ({ version, freePbx }) => freePbx?.module?.version === version,
  carryOut({ places, facts: { version } }) {
    // -m: the present time, or PHP may go on with an older file that it remembers.
    const args = ['-xzmf', '-', '--no-same-owner', '-C', moduleFolder()]
    mustRun('tar', args, 'See that this folder is there and has room. Then run this again.', {
      input: readModuleFile(places),
    })
    mustRun('fwconsole', ['chown', '--module=hotdesk'], 'Run fwconsole chown, then this again.', { seconds: 300 })
    const said = moduleAdmin('install')
    if (readModule()?.version === version) return
    throw new CommandProblem(
      'module_not_installed',
      'FreePBX did not install the module Hot Desking.',
      'Admin → Module Admin shows what it lacks (most often a newer core, manager or arimanager). Fix that, then run this again.',
      1,
      said,
    )
  },
}

/** What ARI takes; the address only where the web server was off, so that nobody can miss a wider one. */
function wantedSettings({ freePbx }: Facts): Record<string, string> {
  const isServerOn = isOn(freePbx?.settings['HTTPENABLED'])
  return {
    ENABLE_ARI: '1',
    HTTPENABLED: '1',
    ...(!isServerOn && { HTTPBINDADDRESS: '127.0.0.1' }),
  }
}

export const switchAriOn: Step = {
  id: 'ari',
  title: () => 'Switch ARI and Asterisk’s web server on (FreePBX’s Advanced Settings)',
  isFor: ({ pbx }) => pbx.kind === 'freepbx',
  isDone: ({ freePbx }) => isOn(freePbx?.settings['ENABLE_ARI']) && isOn(freePbx?.settings['HTTPENABLED']),
  carryOut({ places, facts }) {
    const before = Object.keys(wantedSettings(facts)).map((name) => [name, readSetting(name) ?? ''] as const)
    rememberSettings(places, Object.fromEntries(before))
    for (const [name, value] of Object.entries(wantedSettings(facts))) writeSetting(name, value)
  },
}

export const applyFreePbx: Step = {
  id: 'apply-config',
  title: () => 'Have FreePBX apply it (Apply Config); calls go on',
  isFor: ({ pbx }) => pbx.kind === 'freepbx',
  isDone: (facts, wish) => installModule.isDone(facts, wish) && switchAriOn.isDone(facts, wish),
  carryOut: () => applyConfig(),
}

export const removeModule: Undo = {
  id: 'module',
  title: () =>
    'Remove the FreePBX module, its codes and both users; core’s codes and FreePBX’s settings become what they were',
  isNeeded: ({ freePbx }) => freePbx?.module != null,
  carryOut({ places }) {
    const folder = join(moduleFolder(), 'hotdesk')
    const said = moduleAdmin('uninstall')
    if (readModule() !== null)
      throw new CommandProblem(
        'module_not_removed',
        'FreePBX did not remove the module Hot Desking.',
        'Remove it in Admin → Module Admin, then run this again.',
        1,
        said,
      )
    rmSync(folder, { recursive: true, force: true })
    for (const [name, value] of Object.entries(rememberedSettings(places))) writeSetting(name, value)
    forgetSettings(places)
    applyConfig()
  },
}
