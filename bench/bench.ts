/** One number or word of a table; null: it was not measured. */
export type Cell = number | string | null

export interface Table {
  title: string
  /** All with the same columns, in the order in which they are shown. */
  rows: readonly Readonly<Record<string, Cell>>[]
  /** Which columns, in milliseconds, grow with which: they can be drawn. */
  curve?: { over: string; lines: readonly string[] }
}

/** What a bench has measured. */
export interface Report {
  tables: readonly Table[]
  /** What it was measured with, beyond this machine. */
  versions?: Readonly<Record<string, string>>
  /** What a reader of the tables has to know. */
  notes?: readonly string[]
}

export interface Options {
  /** As small as it still does everything: whether it works is asked, not how fast it is. */
  brief: boolean
  /** A number of the command line (`--desks 5000`). @param small its value where the run is brief */
  number: (name: string, usual: number, small: number) => number
  /** Several of them (`--rates 1,5,20`). */
  numbers: (name: string, usual: readonly number[], small: readonly number[]) => readonly number[]
  /** Progress, for people. */
  say: (line: string) => void
}

/** One thing that is measured, in a separate file. */
export interface Bench {
  name: string
  /** One line. */
  summary: string
  /** Ends by itself, and leaves nothing behind. */
  run(options: Options): Promise<Report>
}
