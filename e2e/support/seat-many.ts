import type { Store } from '../../agi-worker/adapters/postgres/store.ts'
import type { EntryName } from '../../pbx/entries.ts'
import type { Pbx } from '../../pbx/pbx.ts'

export interface Seat {
  phone: string
  extension: string
}

const seatedAtOnce = 100

export const seatsFor = (count: number): Seat[] =>
  Array.from({ length: count }, (_, index) => ({ phone: String(500_000 + index), extension: String(100_000 + index) }))

/** As if everybody had logged in at their desk a while ago: in the database, and in AstDB; but without hints. */
export async function seatMany({ store, pbx }: { store: Store; pbx: Pbx }, seats: readonly Seat[]): Promise<void> {
  await seatInDatabase(store, seats)
  for (let start = 0; start < seats.length; start += seatedAtOnce)
    await Promise.all(seats.slice(start, start + seatedAtOnce).flatMap((seat) => writeEntries(pbx, seat)))
}

/** @param hadOwn whether each desk was its own device's before */
export async function seatInDatabase({ db }: Store, seats: readonly Seat[], hadOwn = false): Promise<void> {
  const rows = JSON.stringify(seats)
  await db.$executeRaw`
    INSERT INTO phones (pbx, number) SELECT 'main', phone FROM jsonb_to_recordset(${rows}::jsonb) AS seat(phone text)`
  await db.$executeRaw`
    INSERT INTO sessions (id, pbx, phone, extension, name, started_at, applied_at, applied_under, started_by)
    SELECT gen_random_uuid(), 'main', phone, extension, '', now() - interval '1 hour', now() - interval '1 hour',
      '{"strategy": "device_assignment", "ringOwnDevices": false}', '{"kind": "system", "reason": "test"}'
    FROM jsonb_to_recordset(${rows}::jsonb) AS seat(phone text, extension text)`
  await db.$executeRaw`
    INSERT INTO original_entries (pbx, family, key, value)
    SELECT 'main', entry.* FROM jsonb_to_recordset(${rows}::jsonb) AS seat(phone text, extension text),
      LATERAL (VALUES ('AMPUSER', extension || '/device', extension), ('AMPUSER', phone || '/device', CASE WHEN ${hadOwn} THEN phone END),
        ('DEVICE', phone || '/user', phone)) AS entry`
}

function writeEntries(pbx: Pbx, { phone, extension }: Seat): Promise<void>[] {
  const entries: [EntryName, string][] = [
    [`DEVICE/${phone}/dial`, `PJSIP/${phone}`],
    [`DEVICE/${phone}/default_user`, phone],
    [`DEVICE/${phone}/user`, extension],
    [`AMPUSER/${extension}/device`, phone],
    [`AMPUSER/${extension}/cidname`, `Person ${extension}`],
  ]
  return entries.map(([name, value]) => pbx.writeEntry(name, value))
}
