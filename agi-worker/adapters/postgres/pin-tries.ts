import { type PinSettings, pinSettingsSchema } from '../../../lib/contract/settings.ts'
import type { PinTry } from '../../pins/pin-try.ts'
import type { Database } from './database.ts'
import { asksForHolders, seenIn, type SeenAndRuled } from './holders.ts'
import { newId } from './new-id.ts'
import * as sql from './pin-sql.ts'
import { asJson, type NewEvent, type Origin } from './session-writes.ts'
import { record } from './start-session-sql.ts'
import { orNothing, together, withConnection } from './together.ts'

const byDefault = JSON.stringify(pinSettingsSchema.parse({}))

/**
 * Begins a try of a PIN, and reads who holds what at that moment: one round trip, before the PIN is entered. A try that is
 * locked has no row: what comes during a lock counts nowhere.
 */
export async function beginPinTry(
  db: Database,
  pbxId: string,
  { phone, extension }: { phone: string; extension: string },
  now: Date,
): Promise<{ seen: SeenAndRuled; pinTry: PinTry }> {
  const id = newId()
  const [, , , [begun] = [], ...held] = await withConnection(db.logins, (client) =>
    orNothing(client, () =>
      together(client, [
        'BEGIN',
        sql.doNotWaitForDisk,
        [sql.takeTurns, pbxId, phone, extension],
        [sql.begin, pbxId, phone, extension, now, id, byDefault],
        ...asksForHolders(pbxId, phone, extension),
        'COMMIT',
      ]),
    ),
  )
  const { isLocked, settings } = begun as { isLocked: boolean; settings: unknown }
  const { trivialPins } = pinSettingsSchema.catch(pinSettingsSchema.parse({})).parse(settings)
  const pinTry = { id: isLocked ? null : id, isLocked, refusesTrivial: trivialPins === 'refused' }
  return { seen: seenIn(held, phone, extension), pinTry }
}

export interface WrongPin {
  pinTry: PinTry
  phone: string
  /** '' where the PBX has no such extension, or it has no PIN that could be guessed. */
  extension: string
}

interface NewLock {
  extension: string
  phone: string
  until: Date
  times: number
}

/** Counts a wrong PIN, with its event and those of the locks that it brings about. All refusals take the same steps. */
export async function recordWrongPin(
  db: Database,
  of: Origin,
  { pinTry, phone, extension }: WrongPin,
  denied: NewEvent,
  now: Date,
): Promise<PinLockNews[]> {
  return withConnection(db.logins, (client) =>
    orNothing(client, async () => {
      const [, , , locks = []] = await together(client, [
        'BEGIN',
        [sql.takeTurns, of.pbxId, phone, extension],
        [sql.markWrong, pinTry.id, extension],
        [sql.lock, of.pbxId, phone, extension, now, pinTry.id, byDefault],
        [sql.forgetOld, of.pbxId, now],
      ])
      const news = (locks as NewLock[]).map(toNews)
      const events = [denied, ...news.map(lockedEvent)]
      await together(client, [[record, of.pbxId, of.requestId, now, asJson(events)], 'COMMIT'])
      return news
    }),
  )
}

/** The try was none: nothing was entered, or the PIN was right and the login failed for something else. */
export async function withdrawPinTry(db: Database, { id }: PinTry): Promise<void> {
  if (id !== null) await db.logins.query({ ...sql.withdraw, values: [id] })
}

/** Where no session begins for a right PIN. */
export async function forgivePins(
  db: Database,
  pbxId: string,
  { phone, extension }: { phone: string; extension: string },
  now: Date,
): Promise<void> {
  await db.logins.query({ ...sql.forgive, values: [pbxId, phone, extension, now] })
}

/** What decides nothing any more, and what may be a PIN in the wrong place; wrong PINs do the same. */
export async function forgetOldPins(db: Database, pbxId: string, now: Date): Promise<void> {
  await db.logins.query({ ...sql.forgetOld, values: [pbxId, now] })
}

/** A lock that has just begun. */
export interface PinLockNews {
  /** null: all of them. */
  extension: string | null
  phone: string | null
  until: Date
  times: number
}

const toNews = ({ extension, phone, ...lock }: NewLock): PinLockNews => {
  return { ...lock, extension: extension || null, phone: phone || null }
}

const tooMany = { kind: 'system', reason: 'too many wrong PINs' } as const

function lockedEvent({ extension, phone, until, times }: PinLockNews): NewEvent {
  return { type: 'pin.locked', data: { until: until.toISOString(), times }, actor: tooMany, extension, phone }
}

/** Settings that decide what the watch over people may read. */
export async function readPinSettings(db: Database, pbxId: string): Promise<PinSettings> {
  const row = await db.settings.findUnique({ where: { pbxId_group: { pbxId, group: 'pins' } } })
  return pinSettingsSchema.parse(row?.values ?? {})
}
