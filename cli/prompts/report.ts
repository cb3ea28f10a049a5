import { type Meaning, meanings } from '../../pbx/prompts/meanings.ts'
import type { Heard } from '../../pbx/prompts/heard.ts'
import { table } from '../table.ts'
import type { PromptsOfPbx } from './check.ts'

const words: Record<Heard, string> = { own: 'yours', core: 'core', fallback: 'English', nothing: 'NOTHING' }

const key = [
  'yours: your recording. core: Asterisk’s own sounds. English: the language lacks it; docs/guides/prompts.md says',
  'how to record it.',
].join(' ')

/** For people: a table for each PBX, and what to do. */
export function report(all: readonly PromptsOfPbx[]): string {
  return [...all.map((prompts) => ofPbx(prompts, all.length > 1)), key].join('\n\n')
}

/** Whether every caller hears every prompt. */
export const areHeard = (all: readonly PromptsOfPbx[]) =>
  all.every(({ problem, heard }) => problem === null && !Object.values(heard).some(hasSilence))

const hasSilence = (heard: Record<Meaning, Heard>) => Object.values(heard).includes('nothing')

function ofPbx({ pbx, problem, heard, unused }: PromptsOfPbx, isOneOfSeveral: boolean): string {
  const lines = isOneOfSeveral ? [`PBX ${pbx}`] : []
  if (problem !== null)
    return [...lines, `✗ ${problem}`, '    → hotdesk doctor says what is wrong with ARI.'].join('\n')
  const languages = Object.keys(heard)
  const rows = meanings.map((meaning) => [
    meaning,
    ...languages.map((each) => words[heard[each]?.[meaning] ?? 'nothing']),
  ])
  return [...lines, table(['PROMPT', ...languages], rows), ...silence(heard), ...unused.map(notUsed)].join('\n')
}

const silence = (heard: PromptsOfPbx['heard']) =>
  Object.values(heard).some(hasSilence)
    ? [
        '✗ Of some prompts, callers hear nothing.\n    → Install Asterisk’s core sounds in English: asterisk-core-sounds-en.',
      ]
    : []

const notUsed = (name: string) =>
  `! ${name} belongs to no prompt.\n    → hotdesk prompts texts has the names of all recordings.`
