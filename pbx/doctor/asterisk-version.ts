import { type Finding, ok, problem, warning } from '../../lib/contract/findings.ts'

/** The first release of each series without the stack overflow in PJSIP that needs no password. */
const safeFrom: Record<number, string> = { 20: '20.20.1', 21: '21.12.3', 22: '22.10.1', 23: '23.4.1' }
/** Series that get no fixes any more, not even for security. */
const ended: Record<number, string> = {
  16: 'October 2023',
  17: 'October 2021',
  18: 'October 2025',
  19: 'October 2023',
  21: 'October 2026',
}
/** Their hints that name a CustomPresence lose the first news to a lamp, and all news their caller ID. */
const losesNews: Record<string, string> = {
  '20.21': 'Use 20.20.1, which has neither this fault nor the one of security, or 20.22 and later.',
  '22.11': 'Use 22.10.1, which has neither this fault nor the one of security, or a later release than 22.11.',
}

type Version = readonly [major: number, minor: number, patch: number]

/** What is known of the version that runs there; nothing of a build without a number of its own. */
export function checkVersion(text: string): Finding {
  const version = parse(text)
  const [major] = version ?? [0]
  if (!version || major < 16) return untried(text)
  const floor = safeFrom[major]
  if (floor && !text.includes('cert') && isBelow(version, floor))
    return problem(
      'Asterisk',
      `${text}: anybody who reaches its SIP port can stop it, or worse, without a password.`,
      `Update to ${floor} or later.`,
    )
  if (major > 22) return untried(text)
  const instead = losesNews[`${major}.${version[1]}`]
  if (instead)
    return warning('Asterisk', `${text}: lamps of colleagues (BLF) may stay dark until the next change.`, instead)
  const end = ended[major]
  if (end)
    return warning(
      'Asterisk',
      `${text}: Asterisk ${major} ended in ${end}, and gets no fixes for security. Hot Desk works with it.`,
      'Plan the way to Asterisk 22, the long-term release.',
    )
  return ok('Asterisk', text)
}

const untried = (text: string) =>
  warning('Asterisk', `${text} has not been tried with Hot Desk.`, 'Use Asterisk 16 to 22.')

function parse(text: string): Version | null {
  const [, major, minor, patch] = /(?:^|[^\d.])(\d+)\.(\d+)(?:\.(\d+))?/.exec(text) ?? []
  return major === undefined ? null : [Number(major), Number(minor), Number(patch ?? 0)]
}

function isBelow(version: Version, floor: string): boolean {
  const other = parse(floor) ?? [0, 0, 0]
  const at = version.findIndex((part, index) => part !== other[index])
  return at >= 0 && (version[at] ?? 0) < (other[at] ?? 0)
}
