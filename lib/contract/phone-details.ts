/** What people say of a phone, '' where they do not. phones.ts has the rules and the words of each. */
export const phoneDetails = ['label', 'location', 'owner'] as const
export type PhoneDetail = (typeof phoneDetails)[number]
export type PhoneDetails = Record<PhoneDetail, string>

/** Each detail by a function of its name. */
export const eachDetail = <T>(of: (detail: PhoneDetail) => T) =>
  Object.fromEntries(phoneDetails.map((detail) => [detail, of(detail)])) as Record<PhoneDetail, T>

export const detailsOf = (phone: PhoneDetails): PhoneDetails => eachDetail((detail) => phone[detail])
