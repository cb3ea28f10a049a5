import { AmiConnection } from '../../pbx/ami-connection.ts'
import type { EntryName } from '../../pbx/entries.ts'
import { Pbx } from '../../pbx/pbx.ts'
import { startPbx } from '../../sandbox/index.ts'
import { entriesOf } from '../../sandbox/seed.ts'
import type { Extension } from '../../sandbox/people.ts'

/** So many desks, and as many people, on a real Asterisk; none of them has a telephone. */
export async function startTelephoneSystem(desks: number) {
  const sandbox = await startPbx({ version: 22 })
  const { AMI_PORT, AMI_USERNAME: username, AMI_SECRET: secret } = sandbox.environment
  const ami = new AmiConnection({ host: '127.0.0.1', port: Number(AMI_PORT), username, secret, timeoutMs: 60_000 })
  await new Promise<void>((resolve) => {
    ami.on('state', (state) => (state === 'up' ? resolve() : undefined))
    ami.start()
  })
  const pbx = new Pbx(ami)
  const seats = Array.from({ length: desks }, (_, index) => ({
    phone: String(500_000 + index),
    extension: String(100_000 + index),
  }))
  await seed(pbx, seats)
  return {
    ...{ sandbox, pbx, seats },
    async stop() {
      ami.stop()
      await sandbox.remove()
    },
  }
}

const seededAtOnce = 50

export interface Seat {
  phone: string
  extension: string
}

async function seed(pbx: Pbx, seats: readonly Seat[]): Promise<void> {
  const numbers = seats.flatMap(({ phone, extension }) => [phone, extension])
  for (let start = 0; start < numbers.length; start += seededAtOnce)
    await Promise.all(numbers.slice(start, start + seededAtOnce).flatMap((number) => writesOf(pbx, number)))
}

const writesOf = (pbx: Pbx, number: string): Promise<void>[] => [
  ...entriesOf(asExtension(number), 'PJSIP').map(([name, value]) => pbx.writeEntry(name as EntryName, value)),
  pbx.replaceHint(number, `PJSIP/${number}&Custom:DND${number},CustomPresence:${number}`),
]

const asExtension = (number: string): Extension => ({
  ...{ number, name: `Extension ${number}`, pin: '4711', outboundCid: '', emergencyCid: '<5550000>' },
})
