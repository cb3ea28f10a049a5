/**
 * Until when this extension may be logged in; null: there is no end to it, as for everybody so far. With ends,
 * agi-worker/policies/automatic-logout.ts has to look also where there are no rules.
 */
export const validUntil = (_extension: string): Date | null => null
