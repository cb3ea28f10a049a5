import { detailsOf, eachDetail, type NewPhone, phoneDetails, type PhoneDetails } from '@/lib/contract/phones'
import { type Fate, type FateOfLine, fates, type ImportPreview } from '@/lib/contract/import'
import type { PhoneFile, PhoneLine } from '@/lib/csv/read-phones'
import type { Transaction } from '@/lib/db'
import { requirePbx } from '@/lib/pbxes/require-pbx'
import { completed } from './compare-pool'
import { secondDesks } from './owners'
import { type PooledPhone, pooledPhones } from './pooled-phones'
import { phoneProblemsWords } from '@/words/phone-problems'

interface Wanted {
  pbx: string
  file: PhoneFile
  removeOthers: boolean
}

/** What an import of the file would do, line by line, now. Throws Problem no_such_pbx. */
export async function previewImport(db: Transaction, { pbx, file, removeOthers }: Wanted): Promise<ImportPreview> {
  await requirePbx(db, pbx)
  const known = new Map((await pooledPhones(db, pbx, null)).map((phone) => [phone.number, phone]))
  const given = completed(
    file.lines.flatMap(({ phone }) => phone ?? []),
    [...known.values()],
  )
  const others = removeOthers && file.problem === null ? notAmong(known, file.lines) : []
  const leaving = others.map(({ number }) => number)
  const second = new Map((await secondDesks(db, pbx, given, leaving)).map((one) => [one.number, one]))
  const wanted = new Map(given.map((phone) => [phone.number, phone]))
  const lines = [
    ...file.lines.map((line) => {
      const phone = line.phone && wanted.get(line.phone.number)
      const before = known.get(line.number)
      if (!phone) return refused(line, line.problems, before)
      const twice = second.get(phone.number)
      return twice
        ? refused(line, [phoneProblemsWords().owns(twice.owner, twice.other)], before)
        : fateOf(line, phone, before)
    }),
    ...(await removals(db, pbx, others)),
  ]
  return { problem: file.problem, lines, counts: count(lines), ignored: file.ignored }
}

/** A line that is wrong still says that its phone is to stay. */
function notAmong(known: ReadonlyMap<string, PooledPhone>, lines: readonly PhoneLine[]): PooledPhone[] {
  const named = new Set(lines.map(({ number }) => number))
  return [...known.values()].filter(({ number }) => !named.has(number))
}

const nothing = eachDetail(() => '')

const refused = ({ line, number }: PhoneLine, because: string[], before: PhoneDetails | undefined): FateOfLine => ({
  ...{ line, number, fate: 'refused' as const, because, changes: [] },
  details: before ? detailsOf(before) : nothing,
})

function fateOf({ line, number }: PhoneLine, phone: NewPhone, before: PooledPhone | undefined): FateOfLine {
  const details = detailsOf(phone)
  const changes = before ? changesBetween(before, details) : []
  const fate: Fate = before ? (changes.length > 0 ? 'change' : 'unchanged') : 'add'
  return { line, number, fate, details, changes, because: [] }
}

const changesBetween = (before: PhoneDetails, after: PhoneDetails) =>
  phoneDetails
    .filter((detail) => before[detail] !== after[detail])
    .map((detail) => ({ detail, from: before[detail], to: after[detail] }))

async function removals(db: Transaction, pbx: string, others: readonly PooledPhone[]): Promise<FateOfLine[]> {
  const where = { pbxId: pbx, endedAt: null, phone: { in: others.map(({ number }) => number) } }
  const seats = others.length === 0 ? [] : await db.session.findMany({ where })
  const { isLoggedIn } = phoneProblemsWords()
  const holders = new Map(seats.map(({ phone, name, extension }) => [phone, isLoggedIn(name || extension)]))
  return others.map((phone) => ({
    ...{ line: null, number: phone.number, fate: 'remove' as const, changes: [], details: detailsOf(phone) },
    because: [holders.get(phone.number)].filter((text) => text !== undefined),
  }))
}

const count = (lines: readonly FateOfLine[]) =>
  Object.fromEntries(fates.map((fate) => [fate, lines.filter((line) => line.fate === fate).length])) as Record<
    Fate,
    number
  >
