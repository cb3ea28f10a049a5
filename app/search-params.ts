/** What Next passes to a page of its address's query. */
export type SearchParams = { searchParams: Promise<Record<string, string | string[] | undefined>> }
