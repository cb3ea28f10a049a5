/** One PIN that somebody enters at a phone. It counts as wrong from before it is compared until it was right. */
export interface PinTry {
  /** null: it is locked, and counts nowhere. */
  id: string | null
  /** Whatever is entered, the answer is that of a wrong PIN. */
  isLocked: boolean
  /** A right PIN that anybody would try first is refused too. */
  refusesTrivial: boolean
}
