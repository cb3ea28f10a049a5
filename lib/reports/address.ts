import type { ReportQuery } from '@/lib/contract/reports'

/** Where the same is shown; with a file, where a table of it is fetched. */
export function reportAddress(query: ReportQuery, file = ''): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const parameters = new URLSearchParams(given).toString()
  return ['/reports', file && `/${file}`, parameters && `?${parameters}`].join('')
}

type Parameters = Record<string, string | string[] | undefined>

/** What a form sends: a field that is left empty says nothing, and days count only for a range between two chosen days. */
export function sentQuery(parameters: Parameters): Record<string, string> {
  const isOwn = parameters['range'] === 'own' || parameters['range'] === undefined
  const fields = ['range', ...(isOwn ? ['from', 'to'] : []), 'zone', 'pbx', 'location']
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = parameters[field]
      return typeof value === 'string' && value !== '' ? [[field, value]] : []
    }),
  )
}
