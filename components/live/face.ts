import type { BoardMessage, Desk } from '@/lib/contract/board'

/** What of all that happens a page is about: a desk by its id, a person by their extension, a location, or all of a PBX. */
export interface Subject {
  pbx: string
  /** Of a page of all that a PBX has: it has no face, and follows everything. */
  isWholePbx?: true
  /** Of a page of a location, which has no face either. */
  location?: string
  /** Of a page of a desk. */
  deskId?: string
  /** Of a page of a person. */
  extension?: string
  phone?: string
}

/** Everything that a page shows of a desk, as a text: two that are alike look alike. */
export function faceOf(desk: Desk | null): string {
  if (desk === null) return ''
  const { label, location, owner, line, onPbx, hasEmergencyCid, session } = desk
  return JSON.stringify([
    label,
    location,
    owner,
    line,
    onPbx,
    hasEmergencyCid,
    session?.id,
    session?.doNotDisturb,
    session?.automaticLogout?.at,
  ])
}

const isSubject = ({ pbx, deskId, extension }: Subject, desk: Desk) =>
  deskId === undefined ? desk.pbx === pbx && desk.session?.extension === extension : desk.id === deskId

/**
 * What a page knows of its subject after a message: a new face, or `changed` for what has no face, as an event. Desks that
 * are not its own say nothing to it, but for the one that its person was at.
 */
export function heard(face: string, message: BoardMessage, subject: Subject): { face: string; changed: boolean } {
  if (subject.isWholePbx || subject.location !== undefined) return { face, changed: isAbout(subject, message) }
  switch (message.event) {
    case 'board': {
      const next = faceOf(message.data.desks.find((desk) => isSubject(subject, desk)) ?? null)
      return { face: next, changed: next !== face }
    }
    case 'desk': {
      if (!isSubject(subject, message.data)) return { face, changed: false }
      const next = faceOf(message.data)
      return { face: next, changed: next !== face }
    }
    case 'removed':
      return { face, changed: message.data.id === subject.deskId }
    case 'activity': {
      const { pbx, phone, extension } = message.data
      const isOurs = (mine: string | undefined, theirs: string | null) => mine !== undefined && mine === theirs
      return {
        face,
        changed: pbx === subject.pbx && (isOurs(subject.phone, phone) || isOurs(subject.extension, extension)),
      }
    }
    case 'pbxes':
      return { face, changed: false }
  }
}

/** Whether anything of a PBX, or of one of its locations, may be different now. */
function isAbout({ pbx, location }: Subject, message: BoardMessage): boolean {
  switch (message.event) {
    case 'desk':
      return message.data.pbx === pbx && (location === undefined || message.data.location === location)
    case 'activity':
      // Who comes and goes at a location is said of its desks.
      return (
        (message.data.pbx === null || message.data.pbx === pbx) && (location === undefined || !message.data.extension)
      )
    default:
      return true
  }
}
