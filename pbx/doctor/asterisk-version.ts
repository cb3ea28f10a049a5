import { type Finding, ok, problem, say, warning } from '../../lib/contract/findings.ts'
import { advisories, ends, losesNews, read, tried } from './asterisk-releases.ts'

interface Version {
  /** `22`, or `certified-20.7` */
  series: string
  major: number
  /** `[22, 10, 1]`, or `[20, 7, 11]` of certified-20.7-cert11 */
  numbers: number[]
}

/** What is known about the version that runs there; nothing about a build without its own version number. */
export function checkVersion(text: string, now = new Date()): Finding {
  const version = parse(text)
  if (!version || version.major < 16) return untried(text)
  const { series, major, numbers } = version
  const open = advisories.filter(({ mended, since }) => isBetween(numbers, since?.[series], mended[series]))
  if (open.length > 0) return problem('Asterisk', say('hasFaults', text, idsOf(open)), say('updateTo', floorOf(series)))
  const news = losesNews[numbers.slice(0, 2).join('.')]
  if (news) return warning('Asterisk', say('losesNews', text), say('instead', news.before, news.after))
  const end = ends[major]
  if (end !== undefined && end < now.toISOString().slice(0, 7)) return ended(text, version, end)
  if (read.includes(String(major))) return warning('Asterisk', say('readAbout', text, major), say('tryOnePhone'))
  return tried.includes(String(major)) ? ok('Asterisk', say('version', text)) : untried(text)
}

const untried = (text: string) => warning('Asterisk', say('untried', text), say('useTried'))

function ended(text: string, { series, major }: Version, end: string): Finding {
  const left = advisories.filter((advisory) => advisory.left?.includes(series))
  const found = left.length > 0 ? say('endedWith', text, major, end, idsOf(left)) : say('ended', text, major, end)
  return warning('Asterisk', found, say('planAhead'))
}

const idsOf = (faults: typeof advisories) => faults.map(({ id }) => id).join(', ')

/** The first release of a series without any of the faults. */
const floorOf = (series: string) =>
  advisories
    .flatMap(({ mended }) => mended[series] ?? [])
    .reduce((highest, one) => (isBelow(numbersIn(highest), one) ? one : highest))

function parse(text: string): Version | null {
  const [, release] = /(?:^|[^\d.])(certified[-/]\d+\.\d+-cert\d+|\d+\.\d+(?:\.\d+)?)/.exec(text) ?? []
  if (release === undefined) return null
  const numbers = numbersIn(release)
  const [major = 0, minor = 0] = numbers
  return { series: release.startsWith('certified') ? `certified-${major}.${minor}` : String(major), major, numbers }
}

const numbersIn = (text: string) => (text.match(/\d+/g) ?? []).map(Number)

/** Whether a release is one of those with a fault: not before the first of them, and before the first mended one. */
function isBetween(numbers: number[], since: string | undefined, mended: string | undefined): boolean {
  return mended !== undefined && isBelow(numbers, mended) && (since === undefined || !isBelow(numbers, since))
}

function isBelow(numbers: number[], other: string): boolean {
  const others = numbersIn(other)
  const at = others.findIndex((part, index) => part !== (numbers[index] ?? 0))
  return at >= 0 && (numbers[at] ?? 0) < (others[at] ?? 0)
}
