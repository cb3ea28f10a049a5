import type { RoutedSession } from '../adapters/postgres/store.ts'
import { devicesOf, type EntryName, numberOf, splitDevices } from '../../pbx/entries.ts'
import { Links } from './links.ts'
import { type State, stateOf } from './load.ts'

/** So many sessions are compared in a few milliseconds, without a pause. */
const sessionsOfPart = 250

interface Part {
  sessions: RoutedSession[]
  originals: Map<EntryName, string | null>
}

/**
 * The same state in parts that can be compared one after another: what one of them says, no other contradicts. Sessions
 * that have a number in common, or a device that rings for one of them and is held by another, are in one part.
 */
export function partsOf(state: State): State[] {
  const links = linksOf(state)
  const parts: Part[] = []
  const byRoot = new Map<string, Part>()
  const partOf = (number: string): Part => {
    const root = links.rootOf(number)
    const part = byRoot.get(root) ?? roomIn(parts)
    byRoot.set(root, part)
    return part
  }
  for (const session of state.sessions) partOf(session.phone).sessions.push(session)
  for (const [name, value] of state.assignment.originals) partOf(numberOf(name)).originals.set(name, value)
  const { settings, restricted } = state
  return parts.map((part) => stateOf({ settings, restricted, setAside: [], ...part }))
}

function linksOf({ sessions, assignment: { ringOwnDevices, originals } }: State): Links {
  const links = new Links()
  for (const { phone, extension } of sessions) {
    links.link(phone, extension)
    if (!ringOwnDevices) continue
    for (const device of splitDevices(originals.get(devicesOf(extension)))) links.link(extension, device)
  }
  return links
}

/** The last part, or another one where that is full. */
function roomIn(parts: Part[]): Part {
  const last = parts.at(-1)
  if (last && last.sessions.length < sessionsOfPart && last.originals.size < 3 * sessionsOfPart) return last
  const part: Part = { sessions: [], originals: new Map() }
  parts.push(part)
  return part
}
