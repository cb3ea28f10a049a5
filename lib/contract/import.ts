import type { PhoneDetail, PhoneDetails } from './phones.ts'

/** What happens to a line of a file that is imported, or to a phone that the file does not have. */
export const fates = ['add', 'change', 'remove', 'unchanged', 'refused'] as const
export type Fate = (typeof fates)[number]

export interface DetailChange {
  detail: PhoneDetail
  from: string
  to: string
}

export interface FateOfLine {
  /** Of the file; null: the phone is in the pool and not in the file. */
  line: number | null
  /** As it is in the file, also where it is no number. */
  number: string
  fate: Fate
  /** As they will be; of what is refused or removed, as they are. */
  details: PhoneDetails
  changes: DetailChange[]
  /** Why it is refused; of what is removed, who is logged in there. */
  because: string[]
}

/** What an import would do, before it does anything. */
export interface ImportPreview {
  /** What is wrong with the file as a whole; null: it can be read. */
  problem: string | null
  lines: FateOfLine[]
  counts: Record<Fate, number>
  /** Columns that are for something else. */
  ignored: string[]
}
