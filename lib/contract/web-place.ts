/**
 * Where a PIN was entered that was not entered at a phone: on a person's own page, from this network. Wrong ones are
 * counted there as if it were a separate phone; it stands where there would otherwise be a phone's number.
 */
export const webPlace = (network: string) => `web ${network}`

/** The network of such a place; null for a phone. */
export const networkOfPlace = (place: string): string | null => /^web (.+)$/.exec(place)?.[1] ?? null
