import { type Finding, ok, say, warning } from '../../lib/contract/findings.ts'

const words = {
  pbx: { agrees: 'clockOfPbxAgrees', differs: 'clockOfPbxDiffers' },
  database: { agrees: 'clockOfDatabaseAgrees', differs: 'clockOfDatabaseDiffers' },
} as const

/** Whether the clock of another machine agrees with this one's. @param milliseconds what it says, since 1970 */
export function clockFinding(whose: keyof typeof words, milliseconds: number): Finding {
  const seconds = Math.round(Math.abs(Date.now() - milliseconds) / 1000)
  const { agrees, differs } = words[whose]
  return seconds <= 5 ? ok('clock', say(agrees)) : warning('clock', say(differs, seconds), say('setClocks'))
}
