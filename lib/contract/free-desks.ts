import { z } from 'zod'
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
  if (may === 'emergency_only') return noTermForEmergencyAlone
  return report === null ? null : whyNotWords[report.freeDesks]
}

const noTermForEmergencyAlone =
  'No PBX can hold a free desk to emergency calls only: FreePBX can allow internal and emergency calls together, and nothing less. Choose those.'

/** What is missing, and what to do about it. */
export const whyNotWords = {
  can: null,
  no_term:
    'This PBX cannot hold a free desk to internal and emergency calls: its dialplan does not look at EDEVICE, as FreePBX 16 and 17 do. Update FreePBX, or the reference dialplan of Hot Desk, then reload.',
  no_emergency_route:
    'This PBX has no outbound route for emergency calls, so a desk that may make no other calls to the outside could not make those either. Mark the route of the emergency numbers as Emergency in FreePBX, then Apply Config.',
  unreadable:
    'Hot Desk could not read the dialplan, and cannot tell whether emergency calls would still work. Give the AMI user the class reporting, then reload.',
} as const satisfies Record<PbxReport['freeDesks'], string | null>

/** Where it counts, in words. */
export const placeWords = ({ location }: Pick<FreeDesks, 'location'>) => (location === '' ? 'Everywhere' : location)
