import { type Finding, ok, problem, type Said, say, warning } from '../../lib/contract/findings.ts'

/** The first release of each series without the stack overflow in PJSIP that needs no password. */
const safeFrom: Record<number, string> = { 20: '20.20.1', 21: '21.12.3', 22: '22.10.1', 23: '23.4.1' }
/** Series that get no fixes any more, not even for security. */
const ended: Record<number, string> = {
  16: '2023-10',
  17: '2021-10',
  18: '2025-10',
  19: '2023-10',
  21: '2026-10',
}
/** Their hints that name a CustomPresence lose the first news to a lamp, and all news their caller ID. */
const losesNews: Record<string, Said> = { '20.21': say('instead20'), '22.11': say('instead22') }

type Version = readonly [major: number, minor: number, patch: number]

/** What is known of the version that runs there; nothing of a build without a number of its own. */
export function checkVersion(text: string): Finding {
  const version = parse(text)
  const [major] = version ?? [0]
  if (!version || major < 16) return untried(text)
  const floor = safeFrom[major]
  if (floor && !text.includes('cert') && isBelow(version, floor))
    return problem('Asterisk', say('unsafe', text), say('updateTo', floor))
  if (major > 22) return untried(text)
  const instead = losesNews[`${major}.${version[1]}`]
  if (instead) return warning('Asterisk', say('losesNews', text), instead)
  const end = ended[major]
  if (end) return warning('Asterisk', say('ended', text, major, end), say('planAhead'))
  return ok('Asterisk', say('version', text))
}

const untried = (text: string) => warning('Asterisk', say('untried', text), say('useTried'))

function parse(text: string): Version | null {
  const [, major, minor, patch] = /(?:^|[^\d.])(\d+)\.(\d+)(?:\.(\d+))?/.exec(text) ?? []
  return major === undefined ? null : [Number(major), Number(minor), Number(patch ?? 0)]
}

function isBelow(version: Version, floor: string): boolean {
  const other = parse(floor) ?? [0, 0, 0]
  const at = version.findIndex((part, index) => part !== other[index])
  return at >= 0 && (version[at] ?? 0) < (other[at] ?? 0)
}
