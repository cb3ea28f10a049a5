/**
 * Where a PIN was entered that was entered at no phone: on a person's own page, from this network. Wrong ones are counted
 * there as at a phone of its own; it stands where otherwise the number of a phone does.
 */
export const webPlace = (network: string) => `web ${network}`

/** The network of such a place; null for a phone. */
export const networkOfPlace = (place: string): string | null => /^web (.+)$/.exec(place)?.[1] ?? null
