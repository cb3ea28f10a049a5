import { recordings, textLanguages, texts } from '../../pbx/prompts/texts.ts'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { findInstallation } from '../installation.ts'
import { ofOnePbx, onWhichPbx } from '../pbx-option.ts'
import { checkPrompts } from '../prompts/check.ts'
import { areHeard, report } from '../prompts/report.ts'
import { table } from '../table.ts'

const check: Command = {
  name: 'prompts check',
  summary: 'Ask every PBX what callers hear for each prompt, in each of its languages',
  options: {
    language: { value: 'LANGUAGE', text: 'only in this language, for example de or pt_BR' },
    pbx: onWhichPbx.list,
  },
  details: `Your recording, a core sound of Asterisk, or English where the language has neither. It looks at the files that are there now
now; the service does so at its start and when the PBX is reloaded. Exit code 1 when callers hear nothing of a prompt, or a PBX
cannot be asked.`,
  async run(input) {
    const wanted = { language: input.value('language'), pbx: ofOnePbx(input) }
    const pbxes = await checkPrompts(findInstallation(input), wanted, (text) => input.out.note(text))
    return { data: { pbxes }, text: report(pbxes), exitCode: areHeard(pbxes) ? exitCodes.done : exitCodes.failed }
  },
}

const readOut: Command = {
  name: 'prompts texts',
  summary: 'Show what to read out for recordings of your own',
  options: {
    language: { value: 'LANGUAGE', text: `one of ${textLanguages.join(', ')} (default en)`, choices: textLanguages },
  },
  details: 'docs/guides/prompts.md says how to record them, and where they go.',
  run(input) {
    const language = textLanguages.find((known) => known === input.value('language')) ?? 'en'
    const rows = recordings.map((recording) => [`${recording}.wav`, texts[recording]?.[language] ?? ''])
    const data = rows.map(([file, text]) => ({ file: `${language}/hotdesk/${file}`, text }))
    return Promise.resolve({ data: { texts: data }, text: table(['FILE', 'TEXT'], rows) })
  },
}

export const promptCommands: Command[] = [check, readOut]
