import { z } from 'zod'
import { reportsWords } from '../../words/reports.ts'
import { endReasonSchema } from './commands.ts'
import { pbxIdSchema } from './pbxes.ts'
import { oneLine } from './text.ts'
import { zoneSchema } from './wall-clock.ts'

export const rangeNames = ['this-week', 'last-week', 'this-month', 'last-month', 'last-90-days', 'own'] as const
export type RangeName = (typeof rangeNames)[number]

/** The longest range that a reader may choose: a year. */
const mostDays = 366
const dayMs = 24 * 3_600_000

/** 30 February does not exist. */
const isDay = (text: string) =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)
const day = z
  .string()
  .trim()
  .refine(isDay, { error: () => reportsWords().wrong.day })

/** What a report is about, as addresses, the REST API and the command line have it. */
export const reportQuerySchema = z
  .object({
    range: z
      .enum(rangeNames)
      .optional()
      .describe('Which days; own: from the first to the last. Left out: the last 90.'),
    from: day.optional().describe('The first day, for example 2026-11-01.'),
    to: day.optional().describe('The last day, which is part of it.'),
    zone: zoneSchema.optional().describe('In which time zone days begin and end. Left out: that of the worker.'),
    pbx: pbxIdSchema.optional().describe('The id of a PBX. Left out: all of them.'),
    location: oneLine(60).optional().describe('Only desks at this location.'),
  })
  .superRefine(({ range, from, to }, context) => {
    const wrong = range === 'own' || from !== undefined || to !== undefined ? wrongWith(from, to) : null
    if (wrong) context.addIssue({ code: 'custom', path: [wrong.field], message: wrong.message })
  })
export type ReportQuery = z.output<typeof reportQuerySchema>

function wrongWith(from: string | undefined, to: string | undefined) {
  const { firstDayMissing, lastDayMissing, lastBeforeFirst, tooManyDays } = reportsWords().wrong
  if (from === undefined) return { field: 'from', message: firstDayMissing }
  if (to === undefined) return { field: 'to', message: lastDayMissing }
  if (from > to) return { field: 'to', message: lastBeforeFirst }
  const isLong = (Date.parse(to) - Date.parse(from)) / dayMs + 1 > mostDays
  return isLong ? { field: 'to', message: tooManyDays(mostDays) } : null
}

/** From 0 to 1; null: there was no desk, or nothing of it has passed yet. */
const share = z.number().nullable()
const seconds = z.number().nullable()
const place = { pbx: z.string(), number: z.string(), label: z.string(), location: z.string() }

export const peakSchema = z.object({
  taken: z.number().int().describe('So many desks were taken at once…'),
  desks: z.number().int().describe('…of so many in the pool at that moment…'),
  at: z.iso.datetime().describe('…for the first time then.'),
})

export const figuresSchema = z.object({
  from: z.string().describe('The first day.'),
  to: z.string().describe('The last day, which is part of it.'),
  desks: z.number().int().describe('In the pool at the end.'),
  peak: peakSchema.nullable().describe('null: nobody was logged in.'),
  averagePeak: z.number().nullable().describe('Of the peaks of all days on which somebody was logged in.'),
  share: share.describe('Of desks taken, over all hours of day and night.'),
  logIns: z.number().int(),
  ended: z.number().int().describe('Sessions that ended.'),
  averageStay: seconds.describe('Of sessions that ended, in seconds.'),
  medianStay: seconds.describe('Half of them were shorter.'),
  endedByRule: z.number().int().describe('Of those that ended.'),
  neverUsed: z.number().int().describe('Desks of the pool at which nobody was logged in.'),
  refusals: z.number().int().describe('Logins that were refused.'),
})
export type Figures = z.infer<typeof figuresSchema>

export const hourSchema = z.object({
  weekday: z.number().int().describe('1: Monday, to 7: Sunday.'),
  hour: z.number().int().describe('0 to 23.'),
  share,
})
export type HourOfWeek = z.infer<typeof hourSchema>

export const reportDaySchema = z.object({
  day: z.string(),
  desks: z.number().describe('In the pool, on average.'),
  average: z.number().describe('Of the desks that were taken, over day and night.'),
  peak: z.number().int().describe('The most that were taken at once.'),
})
export type ReportDay = z.infer<typeof reportDaySchema>

export const locationUseSchema = z.object({
  pbx: z.string(),
  location: z.string().describe('Empty: desks without a location.'),
  desks: z.number().int().describe('That stood there at some time.'),
  peak: z.number().int(),
  share,
  stays: z.number().int(),
})
export type LocationUse = z.infer<typeof locationUseSchema>

export const deskUseSchema = z.object({ ...place, share, seconds: z.number(), stays: z.number().int() })
export type DeskUse = z.infer<typeof deskUseSchema>

export const endingSchema = z.object({
  reason: endReasonSchema,
  byRule: z.boolean().describe('A rule ended it, not a person.'),
  count: z.number().int(),
})
export type Ending = z.infer<typeof endingSchema>

export const refusalSchema = z.object({ reason: z.string(), count: z.number().int() })
export type Refusal = z.infer<typeof refusalSchema>

export const placeSchema = z.object(place)
export type Place = z.infer<typeof placeSchema>

export const personUseSchema = z.object({
  pbx: z.string(),
  extension: z.string(),
  name: z.string(),
  logIns: z.number().int(),
  desks: z.number().int().describe('Different ones.'),
  seconds: z.number().describe('Logged in at desks, within the range.'),
})
export type PersonUse = z.infer<typeof personUseSchema>

export const reportSchema = z
  .object({
    timeZone: z.string(),
    until: z.iso.datetime().describe('What was later does not count: the end of the last day, or now.'),
    present: figuresSchema,
    before: figuresSchema.describe('The same of as many days before.'),
    hours: z.array(hourSchema),
    days: z.array(reportDaySchema),
    locations: z.array(locationUseSchema),
    desks: z.array(deskUseSchema).describe('Every desk that was in the pool; the busiest first.'),
    neverUsed: z.array(placeSchema).describe('Of those that are in the pool at the end.'),
    endings: z.array(endingSchema),
    refusals: z.array(refusalSchema),
    withoutEmergencyId: z.array(placeSchema).describe('As it is now.'),
  })
  .meta({ id: 'Report', description: 'How desks were used. Says nothing about individual people.' })
export type Report = z.infer<typeof reportSchema>
