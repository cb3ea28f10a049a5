import { phoneDetails } from '../contract/phones.ts'

/** For our own files, in the order used when there is no heading. */
export const ownColumns = ['number', ...phoneDetails] as const

export interface Columns {
  /** What each column of the file is for us; null: nothing. Of two of the same the last one that is not empty counts. */
  meanings: (string | null)[]
  /** Whether the first line names the columns. */
  hasHeading: boolean
  /** Those that are for something else, as the file names them. */
  ignored: string[]
  /** Those that can only be a mistake. */
  unknown: string[]
}

/**
 * What the columns of a file are, by its first line: our own names in any order, those of FreePBX's Bulk Handler, or none.
 */
export function columnsOf(first: readonly string[]): Columns {
  const names = first.map((field) => field.trim().toLowerCase())
  if (names.includes('number')) return ownNames(names)
  if (names.includes('extension')) return namesOfFreePbx(names)
  return { meanings: [...ownColumns], hasHeading: false, ignored: [], unknown: [] }
}

function ownNames(names: readonly string[]): Columns {
  const known: readonly string[] = [...ownColumns, 'pbx']
  const unknown = names.filter((name) => !known.includes(name))
  return { meanings: [...names], hasHeading: true, ignored: [], unknown }
}

/** A device has its extension's number, unless FreePBX is in its device-and-user mode. */
function namesOfFreePbx(names: readonly string[]): Columns {
  const label = names.includes('label') ? 'label' : names.includes('name') ? 'name' : 'description'
  const meaningOf = (name: string): string | null => {
    if (name === 'id' || name === 'extension') return 'number'
    if (name === label) return 'label'
    return name === 'location' || name === 'owner' ? name : null
  }
  const meanings = names.map(meaningOf)
  return { meanings, hasHeading: true, ignored: names.filter((_name, at) => meanings[at] === null), unknown: [] }
}
