import { type FreeDeskMay, whyNot } from '../../lib/contract/free-desks.ts'
import type { PbxReport } from '../../lib/contract/pbx-report.ts'
import { type Finding, ok, say, warning } from '../../lib/contract/findings.ts'

/** @param chosen what free desks are to be held to anywhere on this PBX; nothing is found where that is nothing */
export function checkFreeDesks(report: PbxReport, chosen: readonly FreeDeskMay[]): Finding[] {
  const restricting = chosen.filter((may) => may !== 'everything')
  if (restricting.length === 0) return []
  const why = restricting.map((may) => whyNot(may, report)).find((reason) => reason !== null)
  if (why === undefined) return [ok('free desks', say('freeDesksHeld'))]
  return [warning('free desks', say('freeDesksNotHeld', why), say('freeDesksNotHeldNext'))]
}
