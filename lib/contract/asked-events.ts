/** Which events somebody wants to know about, besides their kind; '' where they ask for nothing. */
export interface AskedOfEvents {
  find: string
  phone: string
  extension: string
  /** An id. */
  pbx: string
  /** Days, as 2027-01-31. */
  from: string
  to: string
}
