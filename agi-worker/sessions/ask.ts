import { devicesOf, dialOf, type Entries, type EntryName, entryOfState, splitDevices } from '../../pbx/entries.ts'
import type { Pbx } from '../../pbx/pbx.ts'
import type { Context } from '../context.ts'
import type { Around, Reading } from '../reconcile/reading.ts'
import { takenOverBy } from '../routing/assignment.ts'
import { factsOfDevices, isOfAnother, originalsOf } from '../routing/free-phones.ts'
import { clearingFor, lampsOf, type SetAside, setAsideFor } from '../routing/forwarding.ts'
import { accessRefusal, type Access } from './access.ts'
import { decideLogin, type Seen } from './decide.ts'
import type { PinTry } from '../pins/pin-try.ts'
import { triedPinDenial } from '../pins/tried-pin.ts'
import { entriesOfPerson, type Person, personIn } from './person.ts'

export interface LogInInput {
  phone: string
  extension: string
  /** What the person typed; null when an administrator acts on their behalf. */
  pin: string | null
  /** Who held phone and extension when the person began. */
  seen: Seen & { access: Access }
  /** Begun together with what was seen; where it was not, it begins when the PIN is there, and costs a round trip. */
  pinTry?: PinTry
  /** The person as they were when they said who they are, where that is known: saves a question when the PIN is there. */
  expected?: Person | null
  /** Why those who are logged out for it are, in the words of the person who does it. */
  note?: string
  /** When the call began by which it is asked; null: no phone asks. */
  callBegan?: Date | null
}

/**
 * Asks the PBX once where the person is as expected, including what a pass over their sessions will need; a second time
 * for what that leads to elsewhere. The PIN is asked first, so that a refusal is heard as soon as it is known.
 */
export async function ask({ store, pbx, reconciler }: Context, input: LogInInput, pinTry: PinTry | null) {
  const { phone, extension, pin, seen, expected, callBegan = null } = input
  const denialAt = (mailbox: string | null) =>
    pin === null ? null : triedPinDenial(pbx, { extension, mailbox, digits: pin }, pinTry)
  const expectedPin = expected ? denialAt(expected.mailbox) : null
  expectedPin?.catch(() => undefined)
  const around = aroundLogin(input)
  const reading = await reconciler.read(around, [dialOf(phone), ...asksAbout(phone, extension, around.ownDevices)])
  const read: Entries = reading.snapshot.entries
  const person = personIn(read, extension)
  const checked = expectedPin && person.mailbox === expected?.mailbox ? expectedPin : denialAt(person.mailbox)
  const facts = readFurther(pbx, read, person.devices)
  // A refusal is heard as soon as it is known, no matter how many devices the person has.
  facts.catch(() => undefined)
  const decision = decideLogin({
    phone,
    extension,
    phoneInPool: seen.inPool.has(phone),
    phoneOnPbx: (read.get(dialOf(phone)) ?? null) !== null,
    personExists: person.exists,
    pinDenial: await checked,
    accessRefusal: accessRefusal({ access: seen.access, phone, seen, now: store.now(), callBegan }),
    seen,
  })
  return { person, decision, facts, reading }
}

function aroundLogin({ phone, extension, seen, expected }: LogInInput): Around {
  const isNumber = entriesOfPerson(extension).length > 0
  return {
    begins: { phone, extension: isNumber ? extension : phone },
    ends: [seen.atPhone, seen.ofExtension].filter((session) => session !== null),
    ownDevices: expected?.devices ?? [],
  }
}

/** Nothing where it cannot be an extension. */
function asksAbout(phone: string, extension: string, devices: readonly string[]): EntryName[] {
  const names = entriesOfPerson(extension)
  if (names.length === 0) return []
  return [...names, ...takenOverBy({ phone, extension }), ...factsOfDevices([phone, extension, ...devices])]
}

/** Adds what is not known yet of these devices. */
async function readFurther(pbx: Pbx, read: Entries, devices: readonly string[]): Promise<Entries> {
  const missing = [...factsOfDevices(devices), ...lampsOf(devices)].filter((name) => !read.has(name))
  return new Map([...read, ...(await pbx.readEntries(missing))])
}

/** The forwards and do-not-disturb that this login switches off. */
export function findSetAside({ phone, extension }: LogInInput, originals: Entries, facts: Entries): SetAside[] {
  return setAsideFor(extension, phone, splitDevices(originals.get(devicesOf(extension))), facts)
}

/** The same, read once more where somebody's session has ended since the reading: they may just have had theirs back. */
export async function findSetAsideSince(
  { pbx, reconciler }: Context,
  input: LogInInput,
  originals: Entries,
  reading: Reading,
): Promise<SetAside[]> {
  if (reconciler.isCurrent(reading)) return []
  const { extension, phone } = input
  const { entries, states } = clearingFor(extension, phone, splitDevices(originals.get(devicesOf(extension))))
  return findSetAside(input, originals, await pbx.readEntries([...entries, ...states.map(entryOfState)]))
}

/** What to remember of the entries that this login takes over. */
export async function findOriginals({ store }: Context, { phone, extension, seen }: LogInInput, facts: Entries) {
  const holding = { phone, extension }
  const known = [phone, extension, seen.ofExtension?.phone]
  const devices = splitDevices(facts.get(devicesOf(extension))).filter((device) => !known.includes(device))
  const doubtful = devices.filter((device) => isOfAnother(device, extension, facts))
  const inPool = doubtful.length === 0 ? [] : await store.poolAmong(doubtful)
  const taken: Entries = new Map(takenOverBy(holding).map((name) => [name, facts.get(name) ?? null]))
  return originalsOf(holding, taken, new Set([...seen.inPool, ...inPool]), facts)
}
