import { type Finding, ok, warning } from '../../lib/contract/findings.ts'

/** Whether the clock of another machine agrees with this one's. @param milliseconds what it says, since 1970 */
export function clockFinding(whose: string, milliseconds: number): Finding {
  const seconds = Math.round(Math.abs(Date.now() - milliseconds) / 1000)
  if (seconds <= 5) return ok('clock', `this machine and ${whose} agree`)
  return warning(
    'clock',
    `This machine and ${whose} are ${seconds} seconds apart.`,
    'Have both set their clocks by NTP.',
  )
}
