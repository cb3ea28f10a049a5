import type { LineState } from './desk-facts.ts'

/** A person who was searched for, and where they are to be found. */
export interface FoundPerson {
  pbx: string
  extension: string
  /** Caller ID name; '' where the PBX has none. */
  name: string
  /** Whether their own phone rings for them while they are not logged in. */
  hasOwnPhone: boolean
  /** They do not want to be disturbed; left out: they have not said so. */
  doNotDisturb?: true
  /** The desk where they are logged in, or were last; null: none is known. */
  desk: {
    number: string
    /** '' where it has none, or has left the pool. */
    label: string
    /** ISO 8601. */
    since: string
    /** ISO 8601; null: they are there now. */
    until: string | null
  } | null
  /** Of the desk where they are logged in; null: nowhere. */
  line: LineState | null
  /** What their own phone does while they are at no desk; left out: it was not asked, or the PBX does not know. */
  ownPhone?: LineState
}

/** A desk that was searched for. */
export interface FoundDesk {
  pbx: string
  number: string
  /** '' where it has none. */
  label: string
  /** '' where it has none. */
  location: string
  /** Who is logged in there; null: nobody. */
  holder: { extension: string; name: string } | null
}

/** What the search of the board and of the command menu finds. */
export interface Found {
  people: FoundPerson[]
  desks: FoundDesk[]
}
