export const candidatesAtOnce = 100

export type CandidateView = {
  search: string
  /** Those that are in the pool, too. */
  pooled: boolean
  /** The first one is 1. */
  page: number
}

/** Reads the view out of the page's address; anything unknown is the default. */
export function readCandidateView(params: Record<string, string | string[] | undefined>): CandidateView {
  const { search, pooled, page } = params
  return {
    search: typeof search === 'string' ? search.slice(0, 100) : '',
    pooled: pooled === '1',
    page: typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  }
}
