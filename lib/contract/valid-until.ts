/**
 * Until when this extension may be logged in; null: there is no end to it. Everybody may, for as long as there are no rules
 * about that.
 */
export const validUntil = (_extension: string): Date | null => null
