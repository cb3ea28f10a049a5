import type { PersonUse, Place, Report } from '@/lib/contract/reports'
import { weekdays } from '@/lib/contract/wall-clock'
import { nameOfWeekday } from '@/lib/contract/weekday-words'
import { reportTablesWords } from '@/words/report-tables'
import { lastingInWords, percent, reasonInWords, refusalInWords, rounded } from './words'

/** Of a share people read percents and programs 0 to 1, of what lasts people hours and minutes and programs hours. */
type Kind = 'text' | 'pbx' | 'number' | 'share' | 'lasting'
type Value = string | number | null

export interface ReportTable {
  title: string
  columns: readonly (readonly [title: string, kind: Kind])[]
  rows: readonly (readonly Value[])[]
}

type Name = keyof ReturnType<typeof reportTablesWords>['columns']

const column =
  <K extends Kind>(kind: K) =>
  (name: Name) =>
    [reportTablesWords().columns[name], kind] as const
const [text, number, share, lasting] = [column('text'), column('number'), column('share'), column('lasting')]
const pbx = () => column('pbx')('pbx')

const placeColumns = () => [pbx(), text('phone'), text('label'), text('location')]
const placeOf = ({ pbx: id, number: phone, label, location }: Place) => [id, phone, label, location]

type Parts = Report & { people: PersonUse[] }

/** Each of what it needs of a report. */
export const tables = {
  hours: ({ hours }: Pick<Parts, 'hours'>): ReportTable => ({
    title: reportTablesWords().titles.hours,
    columns: [text('weekday'), text('hour'), share('taken')],
    rows: hours.map((one) => [weekdayName(one.weekday), hourInWords(one.hour), one.share]),
  }),
  days: ({ days }: Pick<Parts, 'days'>): ReportTable => ({
    title: reportTablesWords().titles.days,
    columns: [text('day'), number('desks'), number('average'), number('most')],
    rows: days.map(({ day, desks, average, peak }) => [day, desks, average, peak]),
  }),
  locations: ({ locations }: Pick<Parts, 'locations'>): ReportTable => ({
    title: reportTablesWords().titles.locations,
    columns: [pbx(), text('location'), number('desks'), number('most'), share('taken'), number('stays')],
    rows: locations.map((one) => [one.pbx, one.location, one.desks, one.peak, one.share, one.stays]),
  }),
  desks: ({ desks }: Pick<Parts, 'desks'>): ReportTable => ({
    title: reportTablesWords().titles.desks,
    columns: [...placeColumns(), share('taken'), lasting('time'), number('stays')],
    rows: desks.map((desk) => [...placeOf(desk), desk.share, desk.seconds, desk.stays]),
  }),
  unused: ({ neverUsed }: Pick<Parts, 'neverUsed'>): ReportTable => ({
    ...{ title: reportTablesWords().titles.unused, columns: placeColumns(), rows: neverUsed.map(placeOf) },
  }),
  endings: ({ endings }: Pick<Parts, 'endings'>): ReportTable => {
    const { titles, yes, no } = reportTablesWords()
    return {
      title: titles.endings,
      columns: [text('reason'), text('byRule'), number('sessions')],
      rows: endings.map((one) => [reasonInWords(one), one.byRule ? yes : no, one.count]),
    }
  },
  refusals: ({ refusals }: Pick<Parts, 'refusals'>): ReportTable => ({
    title: reportTablesWords().titles.refusals,
    columns: [text('reason'), number('logIns')],
    rows: refusals.map(({ reason, count }) => [refusalInWords(reason), count]),
  }),
  emergency: ({ withoutEmergencyId }: Pick<Parts, 'withoutEmergencyId'>): ReportTable => ({
    title: reportTablesWords().titles.emergency,
    columns: placeColumns(),
    rows: withoutEmergencyId.map(placeOf),
  }),
  people: ({ people }: Pick<Parts, 'people'>): ReportTable => ({
    title: reportTablesWords().titles.people,
    columns: [pbx(), text('extension'), text('name'), number('logIns'), number('desks'), lasting('timeAtDesks')],
    rows: people.map((one) => [one.pbx, one.extension, one.name, one.logIns, one.desks, one.seconds]),
  }),
}

/** By which each is asked for: `days.csv`, `--table days`. */
export type TableName = keyof typeof tables
export const tableNames = Object.keys(tables) as TableName[]
export const isTableName = (name: string): name is TableName => Object.hasOwn(tables, name)

/** Without the PBX, where there is one alone. */
export function withoutPbx({ title, columns, rows }: ReportTable): ReportTable {
  const kept = columns.map(([, kind]) => kind !== 'pbx')
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
