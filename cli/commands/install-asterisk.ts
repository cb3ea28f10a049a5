import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isFreePbx } from '../asterisk/conf.ts'
import { diff } from '../asterisk/diff.ts'
import { carryOut, type Change, readCopy } from '../asterisk/files.ts'
import { dialplanContexts, type Plan, planInstall, planUninstall, type Wish } from '../asterisk/plan.ts'
import { asTyped, runInAsterisk } from '../asterisk/running.ts'
import { settingsFor, writeSettings } from '../asterisk/settings-file.ts'
import { survey } from '../asterisk/survey.ts'
import type { Command, Input } from '../command.ts'
import { CommandProblem, wrongUse } from '../problem.ts'

export const reloads = ['dialplan reload', 'manager reload', 'module reload http', 'module reload res_ari.so']

export const installAsterisk: Command = {
  name: 'install-asterisk',
  summary: 'Put what Hot Desk needs into an Asterisk configuration folder, or take it out again',
  options: {
    'dry-run': { text: 'show what would change, and change nothing (the default)' },
    apply: { text: 'change the files' },
    uninstall: { text: 'take everything out again; the files become what they were, byte for byte' },
    directory: { value: 'FOLDER', text: 'the configuration folder (default /etc/asterisk)' },
    context: { value: 'NAMES', text: 'the contexts in which phones dial, with commas between (default from-internal)' },
    'worker-address': { value: 'ADDRESS', text: 'where Hot Desk runs, if not on this machine' },
    enable: { text: 'switch AMI, ARI and its web server on where they are off, on 127.0.0.1' },
    'reference-dialplan': { text: 'install the dialplan for a PBX that has none of FreePBX’s entries as well' },
    'settings-file': { value: 'FILE', text: 'write the PBX’s settings into this .env file instead of printing them' },
    reload: { text: 'have Asterisk read the changed files' },
    force: { text: 'go on although this is a FreePBX' },
  },
  details: `Files of others get one marked block with #tryinclude lines, on top of extensions.conf and at the end of manager.conf
and ari.conf, and a copy (….before-hotdesk) is kept. Secrets are made up once and stay at the next --apply.
docs/guides/plain-asterisk.md goes through it step by step.`,
  async run(input) {
    const wish = wishFrom(input)
    const isRemoval = input.isSet('uninstall')
    refuse(wish, isRemoval, input)
    const plan = isRemoval ? planUninstall(wish.directory) : planInstall(wish)
    const isTrial = input.isSet('dry-run') || !(isRemoval || input.isSet('apply'))
    if (!isTrial) carryOut(plan.changes)
    const reloaded = !isTrial && input.isSet('reload') ? reload(wish.directory) : false
    return report(input, wish, plan, { isTrial, isRemoval, reloaded })
  },
}

function wishFrom(input: Input): Wish {
  const contexts = (input.value('context') ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  const workerAddress = input.value('worker-address') ?? null
  if (contexts.some((name) => !/^[\w.-]+$/.test(name)))
    throw wrongUse('--context takes names of dialplan contexts.', 'For example --context from-internal,phones')
  if (workerAddress !== null && !/^[\da-f.:]+$/i.test(workerAddress))
    throw wrongUse('--worker-address takes an IP address.', 'For example --worker-address 192.0.2.10')
  return {
    directory: resolve(input.value('directory') ?? '/etc/asterisk'),
    contexts,
    workerAddress,
    enable: input.isSet('enable'),
    referenceDialplan: input.isSet('reference-dialplan'),
  }
}

function refuse(wish: Wish, isRemoval: boolean, input: Input): void {
  const { directory } = wish
  if (input.isSet('apply') && (isRemoval || input.isSet('dry-run')))
    throw wrongUse('--apply does not go with --uninstall or --dry-run.', 'Use one of them.')
  if (!existsSync(join(directory, 'asterisk.conf')) && !existsSync(join(directory, 'extensions.conf')))
    throw new CommandProblem(
      'no_asterisk',
      `${directory} is no configuration folder of Asterisk.`,
      'Name the right one with --directory.',
    )
  if (isRemoval) return
  if (isFreePbx(directory) && !input.isSet('force'))
    throw new CommandProblem(
      'freepbx',
      'This is a FreePBX.',
      'Install its Hot Desk module instead: Module Admin, Upload modules. --force goes on all the same.',
    )
  refuseUnknownContexts(wish)
}

/** Throws CommandProblem when phones would dial in a context that the dialplan does not have. */
export function refuseUnknownContexts(wish: Wish): void {
  const missing = missingContexts(wish)
  if (missing.length === 0) return
  throw new CommandProblem(
    'no_such_context',
    `The dialplan has no context ${missing.join(', ')}.`,
    'Above are those it has. Name the ones in which phones dial: --context from-phones,from-desks',
    1,
    dialplanContexts(wish.directory),
  )
}

/** Those that are wanted, or from-internal, and that a folder's own dialplan does not have; none where that is no matter. */
export function missingContexts({ directory, contexts, referenceDialplan }: Wish): string[] {
  const phones = join(directory, 'extensions_hotdesk_phones.conf')
  if (referenceDialplan || isFreePbx(directory) || existsSync(phones)) return []
  const known = dialplanContexts(directory)
  return (contexts.length > 0 ? contexts : ['from-internal']).filter((name) => !known.includes(name))
}

/** Has the running Asterisk read its files. Throws CommandProblem with what to do by hand. */
function reload(directory: string): true {
  try {
    runInAsterisk(directory, reloads)
    return true
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    throw new CommandProblem(
      'not_reloaded',
      `The files are changed, but Asterisk did not read them: ${cause}`,
      `Run these yourself:`,
      1,
      reloadLines(),
    )
  }
}

const reloadLines = () => asTyped(reloads)

interface Outcome {
  isTrial: boolean
  isRemoval: boolean
  reloaded: boolean
}

function report(input: Input, wish: Wish, { changes, secrets }: Plan, outcome: Outcome) {
  const { isTrial, isRemoval, reloaded } = outcome
  const warnings = isRemoval ? [] : survey(wish.directory, wish.enable).warnings
  const kept = changes.map(({ path }) => path).filter((path) => isRemoval && !isTrial && readCopy(path) !== null)
  const settings = isTrial || isRemoval ? null : settingsFor(wish.directory, secrets)
  const file = input.value('settings-file')
  if (settings !== null && file !== undefined) writeSettings(file, settings)
  const data = {
    applied: !isTrial,
    changes: changes.map((change) => ({ file: change.path, does: kindOf(change) })),
    warnings,
    reload: reloaded || changes.length === 0 ? [] : reloadLines(),
    ...(settings !== null && (file === undefined ? { settings } : { settingsFile: file })),
  }
  const text = [
    ...changes.map(shown),
    conclusion(changes.length, outcome),
    ...warnings.map((warning) => `Look at this: ${warning}`),
    ...kept.map((path) => `${path} has been edited since; the copy ${path}.before-hotdesk stays.`),
    ...(settings === null ? [] : [settingsText(settings, file)]),
    ...(isTrial || reloaded || changes.length === 0
      ? []
      : [
          `Then have Asterisk read them (or add --reload):\n${reloadLines()
            .map((line) => `  ${line}`)
            .join('\n')}`,
        ]),
  ]
  return { data, text: text.join('\n\n') }
}

function conclusion(count: number, { isTrial, isRemoval, reloaded }: Outcome): string {
  if (count === 0) return isRemoval ? 'There is nothing of Hot Desk here.' : 'Everything is in place already.'
  if (isTrial) return `Nothing was changed. ${isRemoval ? '--uninstall alone' : '--apply'} does it.`
  return reloaded ? `${count} files were changed, and Asterisk has read them.` : `${count} files were changed.`
}

function settingsText(settings: Readonly<Record<string, string>>, file: string | undefined): string {
  if (file !== undefined) return `The settings are in ${file}.`
  const lines = Object.entries(settings).map(([name, value]) => `  ${name}=${value}`)
  return `These lines belong into Hot Desk’s .env:\n${lines.join('\n')}`
}

const kindOf = ({ before, after }: Change) => (before === null ? 'create' : after === null ? 'delete' : 'change')

/** Secrets are shown to nobody. */
function shown({ path, before, after }: Change): string {
  const inUtf8 = (text: string | null) => (text === null ? null : Buffer.from(text, 'latin1').toString('utf8'))
  return diff(path, inUtf8(before), inUtf8(after)).replaceAll(
    /^([ +-]\s*(?:secret|password)\s*=>?\s*).+$/gm,
    '$1(hidden)',
  )
}
