import { z } from 'zod'
import { freeDesksWords } from '../../words/free-desks.ts'
import type { PbxReport } from './pbx-report.ts'
import { pbxFieldSchema as pbx } from './pbxes.ts'
import { oneLine } from './text.ts'

/** What a desk may do while nobody is logged in there: docs/decisions/0043. */
export const freeDeskMaySchema = z.enum(['everything', 'internal_and_emergency', 'emergency_only'])
export type FreeDeskMay = z.infer<typeof freeDeskMaySchema>

/** At a location, by its name; '' for the whole PBX. Without `may` a location does as the PBX does, the PBX as always. */
export const setFreeDesksSchema = z.object({
  pbx,
  location: oneLine(60).default(''),
  may: freeDeskMaySchema.nullable(),
})
export type SetFreeDesks = z.input<typeof setFreeDesksSchema>

/** As people and programs see it. */
export const freeDesksSchema = z.object({ pbx: z.string(), location: z.string(), may: freeDeskMaySchema })
export type FreeDesks = z.infer<typeof freeDesksSchema>

/** Why a PBX cannot hold a free desk to this, in words for people; null: it can, or has not told yet. */
export function whyNot(may: FreeDeskMay, report: PbxReport | null): string | null {
  if (may === 'everything') return null
  if (may === 'emergency_only') return freeDesksWords().noTermForEmergencyAlone
  return report === null ? null : whyNotWords()[report.freeDesks]
}

/** What is missing, and what to do about it. */
export const whyNotWords = (): Record<PbxReport['freeDesks'], string | null> => ({
  ...freeDesksWords().whyNot,
  can: null,
})

/** Where it counts, in words. */
export const placeWords = ({ location }: Pick<FreeDesks, 'location'>) =>
  location === '' ? freeDesksWords().everywhere : location
