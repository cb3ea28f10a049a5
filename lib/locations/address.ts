import type { Location } from '@/lib/contract/locations'

type Named = Pick<Location, 'pbx' | 'name'>

/** Where the page of a location is. */
export const locationAddress = ({ id }: Pick<Location, 'id'>): string => `/phones/locations/${id}`

/** Its phones in the pool. */
export const phonesAt = ({ pbx, name }: Named): string => `/phones?${new URLSearchParams({ pbx, location: name })}`

/** The board of it alone. @param show which of its desks; left out: all */
export const boardOf = ({ pbx, name }: Named, show?: string): string =>
  `/?${new URLSearchParams({ pbx, location: name, ...(show !== undefined && { show }) })}`
