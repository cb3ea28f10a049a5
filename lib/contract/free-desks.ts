import { z } from 'zod'
import { freeDesksWords } from '../../words/free-desks.ts'
import { cannotRestrictSchema, type PbxReport } from './pbx-report.ts'
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

/** What a PBX lacks for holding free desks to what was chosen; nothing holds them to emergency calls alone. */
export const whyNotSchema = z.enum(['emergency_only', ...cannotRestrictSchema.options])
export type WhyNot = z.infer<typeof whyNotSchema>

/** Why a PBX cannot hold a free desk to this: free-desk-words.ts. null: it can, or has not said yet. */
export function whyNot(may: FreeDeskMay, report: PbxReport | null): WhyNot | null {
  if (may === 'everything') return null
  if (may === 'emergency_only') return may
  return report === null || report.freeDesks === 'can' ? null : report.freeDesks
}

/** Where it counts, in words. */
export const placeWords = ({ location }: Pick<FreeDesks, 'location'>) =>
  location === '' ? freeDesksWords().everywhere : location
