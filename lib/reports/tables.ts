import type { PersonUse, Place, Report } from '@/lib/contract/reports'
import { weekdays } from '@/lib/contract/wall-clock'
import { nameOfWeekday } from '@/lib/contract/weekday-words'
import { lastingInWords, percent, reasonInWords, refusalInWords, rounded } from './words'

/** Of a share people read percents and programs 0 to 1, of what lasts people hours and minutes and programs hours. */
type Kind = 'text' | 'number' | 'share' | 'lasting'
type Value = string | number | null

export interface ReportTable {
  title: string
  columns: readonly (readonly [title: string, kind: Kind])[]
  rows: readonly (readonly Value[])[]
}

const text = (title: string) => [title, 'text'] as const
const number = (title: string) => [title, 'number'] as const
const share = (title: string) => [title, 'share'] as const
const lasting = (title: string) => [title, 'lasting'] as const

const placeColumns = [text('PBX'), text('Phone'), text('Label'), text('Location')]
const placeOf = ({ pbx, number: phone, label, location }: Place) => [pbx, phone, label, location]

type Parts = Report & { people: PersonUse[] }

/** Each of what it needs of a report. */
export const tables = {
  hours: ({ hours }: Pick<Parts, 'hours'>): ReportTable => ({
    title: 'Desks taken by hour of the week',
    columns: [text('Day of the week'), text('Hour'), share('Taken')],
    rows: hours.map((one) => [weekdayName(one.weekday), hourInWords(one.hour), one.share]),
  }),
  days: ({ days }: Pick<Parts, 'days'>): ReportTable => ({
    title: 'Desks taken by day',
    columns: [text('Day'), number('Desks'), number('Taken on average'), number('Most at once')],
    rows: days.map(({ day, desks, average, peak }) => [day, desks, average, peak]),
  }),
  locations: ({ locations }: Pick<Parts, 'locations'>): ReportTable => ({
    title: 'Locations',
    columns: [text('PBX'), text('Location'), number('Desks'), number('Most at once'), share('Taken'), number('Stays')],
    rows: locations.map((one) => [one.pbx, one.location, one.desks, one.peak, one.share, one.stays]),
  }),
  desks: ({ desks }: Pick<Parts, 'desks'>): ReportTable => ({
    title: 'Desks, the busiest first',
    columns: [...placeColumns, share('Taken'), lasting('Time'), number('Stays')],
    rows: desks.map((desk) => [...placeOf(desk), desk.share, desk.seconds, desk.stays]),
  }),
  unused: ({ neverUsed }: Pick<Parts, 'neverUsed'>): ReportTable => ({
    ...{ title: 'Desks never used', columns: placeColumns, rows: neverUsed.map(placeOf) },
  }),
  endings: ({ endings }: Pick<Parts, 'endings'>): ReportTable => ({
    title: 'How sessions ended',
    columns: [text('Reason'), text('By a rule'), number('Sessions')],
    rows: endings.map((one) => [reasonInWords(one), one.byRule ? 'yes' : 'no', one.count]),
  }),
  refusals: ({ refusals }: Pick<Parts, 'refusals'>): ReportTable => ({
    title: 'Refused log-ins',
    columns: [text('Reason'), number('Log-ins')],
    rows: refusals.map(({ reason, count }) => [refusalInWords(reason), count]),
  }),
  emergency: ({ withoutEmergencyId }: Pick<Parts, 'withoutEmergencyId'>): ReportTable => ({
    ...{ title: 'Desks without emergency caller ID', columns: placeColumns, rows: withoutEmergencyId.map(placeOf) },
  }),
  people: ({ people }: Pick<Parts, 'people'>): ReportTable => ({
    title: 'People',
    columns: [
      text('PBX'),
      text('Extension'),
      text('Name'),
      number('Log-ins'),
      number('Desks'),
      lasting('Time at desks'),
    ],
    rows: people.map((one) => [one.pbx, one.extension, one.name, one.logIns, one.desks, one.seconds]),
  }),
}

/** By which each is asked for: `days.csv`, `--table days`. */
export type TableName = keyof typeof tables
export const tableNames = Object.keys(tables) as TableName[]
export const isTableName = (name: string): name is TableName => Object.hasOwn(tables, name)

/** Without the PBX, where there is one alone. */
export function withoutPbx({ title, columns, rows }: ReportTable): ReportTable {
  const kept = columns.map(([name]) => name !== 'PBX')
  const keep = <T>(row: readonly T[]) => row.filter((_, index) => kept[index])
  return { title, columns: keep(columns), rows: rows.map(keep) }
}

/** One value for people. */
export function valueInWords(kind: Kind, value: Value): string {
  if (typeof value === 'string') return value
  if (kind === 'share') return percent(value)
  return kind === 'lasting' ? lastingInWords(value) : rounded(value)
}

/** One value for programs; '' where there is none. */
export function valueForPrograms(kind: Kind, value: Value): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  return String(Math.round((kind === 'lasting' ? value / 3600 : value) * 10_000) / 10_000)
}

/** Its rows as people read them. */
export const rowsInWords = ({ columns, rows }: ReportTable): string[][] =>
  rows.map((row) => columns.map(([, kind], index) => valueInWords(kind, row[index] ?? null)))

/** @param weekday 1: Monday */
export function weekdayName(weekday: number): string {
  const day = weekdays[weekday - 1]
  return day ? nameOfWeekday(day) : ''
}

export const hourInWords = (hour: number): string => `${String(hour).padStart(2, '0')}:00`
