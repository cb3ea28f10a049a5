import { AmiConnection } from '../../pbx/ami-connection.ts'
import type { EntryName } from '../../pbx/entries.ts'
import { Pbx } from '../../pbx/pbx.ts'
import { type Seat, seatsFor } from '../../e2e/support/seat-many.ts'
import { startPbx } from '../../sandbox/index.ts'
import { entriesOf } from '../../sandbox/seed.ts'
import type { Extension } from '../../sandbox/people.ts'
import { begin, interrupted } from '../leaving.ts'

/** So many desks, and as many people, on a real Asterisk; none of them has a telephone. */
export async function startSeatedPbx(desks: number) {
  const sandbox = await begin(
    () => startPbx({ version: 22, signal: interrupted }),
    (started) => started.remove(),
  )
  const { AMI_PORT, AMI_USERNAME: username, AMI_SECRET: secret } = sandbox.environment
  const access = { host: '127.0.0.1', port: Number(AMI_PORT), username, secret }
  const [ami, forMany] = [new AmiConnection(access), new AmiConnection({ ...access, events: 'system' })]
  await Promise.all([isUp(ami), isUp(forMany)])
  const pbx = new Pbx(ami, forMany)
  const seats = seatsFor(desks)
  await seed(pbx, seats)
  return {
    ...{ sandbox, pbx, seats },
    async stop() {
      ami.stop()
      forMany.stop()
      await sandbox.remove()
    },
  }
}

const isUp = (ami: AmiConnection) =>
  new Promise<void>((resolve) => {
    ami.on('state', (state) => (state === 'up' ? resolve() : undefined))
    ami.start()
  })

const seededAtOnce = 50

/** Everybody logged in at their desk. From the last number to the first, which spares Asterisk the search for their places. */
async function seed(pbx: Pbx, seats: readonly Seat[]): Promise<void> {
  const backwards = [...seats].reverse()
  await inTurn(backwards, ({ phone }) => writesOf(pbx, phone, phone))
  await inTurn(backwards, ({ phone, extension }) => writesOf(pbx, extension, phone))
  await inTurn(seats, ({ phone, extension }) => [
    pbx.writeEntry(`AMPUSER/${extension}/device`, phone),
    pbx.writeEntry(`AMPUSER/${phone}/device`, null),
    pbx.writeEntry(`DEVICE/${phone}/user`, extension),
  ])
}

/** @param rings the phone that its hint watches */
const writesOf = (pbx: Pbx, number: string, rings: string): Promise<void>[] => [
  ...entriesOf(asExtension(number), 'PJSIP').map(([name, value]) => pbx.writeEntry(name as EntryName, value)),
  pbx.replaceHint(number, `PJSIP/${rings}&Custom:DND${number},CustomPresence:${number}`),
]

/** Some hundred at a time. */
export async function inTurn(seats: readonly Seat[], writes: (seat: Seat) => Promise<void>[]): Promise<void> {
  for (let start = 0; start < seats.length; start += seededAtOnce)
    await Promise.all(seats.slice(start, start + seededAtOnce).flatMap(writes))
}

const asExtension = (number: string): Extension => ({
  ...{ number, name: `Extension ${number}`, pin: '4711', outboundCid: '', emergencyCid: '<5550000>' },
})
