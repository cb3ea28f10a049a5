/** Where the plan of a floor is. @param desk the number of one to be shown on it */
export const planAddress = (floor: string, desk?: string): string =>
  `/plans/${floor}${desk === undefined ? '' : `?${new URLSearchParams({ desk })}`}`

/** Where its picture is. */
export const pictureAddress = (floor: string, { hash }: { hash: string }): string => `/api/plans/${floor}/${hash}`
