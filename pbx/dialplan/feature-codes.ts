import type { PbxReport } from '../../lib/contract/pbx-report.ts'
import { matches } from './pattern.ts'

/** One context of the dialplan, as far as it matters here. */
export interface Listing {
  steps: { extension: string; application: string; data: string }[]
  /** In the order in which they are searched. */
  includes: string[]
}
export type Dialplan = ReadonlyMap<string, Listing>

/** What everybody dials unless the PBX's administrator chose something else. */
const usual = ['*11', '*12']

/** The codes that reach Hot Desk for a phone that dials in the context `start`, and those that do not. */
export function featureCodes(dialplan: Dialplan, start: string): Pick<PbxReport, 'codes' | 'taken'> {
  const order = searchOrder(dialplan, start)
  const codes = order.flatMap((context) => ourCodes(dialplan, context))
  const reached = codes.filter((code) => contextOf(dialplan, order, dialled(code)) === code.context)
  const expected = new Set([...usual, ...codes.map(({ code }) => code)])
  const taken = [...expected]
    .filter((code) => !reached.some((ours) => ours.code === code))
    .flatMap((code) => {
      const context = contextOf(dialplan, order, code)
      return context === null ? [] : [{ code, context }]
    })
  return { codes: reached, taken }
}

/** A context and everything it includes, each before what comes after it, as Asterisk searches them. */
function searchOrder(dialplan: Dialplan, start: string, seen = new Set<string>()): string[] {
  if (seen.has(start)) return []
  seen.add(start)
  const includes = dialplan.get(start)?.includes ?? []
  return [start, ...includes.flatMap((context) => searchOrder(dialplan, context, seen))]
}

function ourCodes(dialplan: Dialplan, context: string): PbxReport['codes'] {
  const steps = dialplan.get(context)?.steps ?? []
  return steps.flatMap(({ extension, application, data }): PbxReport['codes'] => {
    const does = leadsTo(application, data)
    if (does === 'logout-extension') return [{ code: prefixOf(extension), does: 'logout_anywhere', context }]
    if (extension.startsWith('_') || (does !== 'login' && does !== 'logout')) return []
    return [{ code: extension, does, context }]
  })
}

/** What people dial before their extension: a pattern up to its first wildcard. */
const prefixOf = (pattern: string) => /^_?([^XZN[.!]*)/.exec(pattern)?.[1] ?? ''

/** The code as somebody dials it, with any extension where it takes one. */
const dialled = ({ code, does }: PbxReport['codes'][number]) => (does === 'logout_anywhere' ? `${code}1001` : code)

/** A code goes to context hotdesk-call; in dialplans of earlier versions it enters Stasis by itself. */
function leadsTo(application: string, data: string): string | undefined {
  if (application === 'Goto') return /^hotdesk-call,(login|logout|logout-extension),1$/.exec(data)?.[1]
  return application === 'Stasis' ? /^hotdesk,(login|logout)$/.exec(data)?.[1] : undefined
}

function contextOf(dialplan: Dialplan, order: readonly string[], code: string): string | null {
  const answers = (context: string) => dialplan.get(context)?.steps.some(({ extension }) => matches(extension, code))
  return order.find(answers) ?? null
}
