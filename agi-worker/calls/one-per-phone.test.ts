import { expect, it } from 'vitest'
import type { Call } from './call.ts'
import { OnePerPhone } from './one-per-phone.ts'

/** A call whose work goes on until it is hung up. */
function startCall(logins: OnePerPhone, phone: string, log: string[], name: string) {
  let hangUp: () => void = () => undefined
  const ended = new Promise<void>((resolve) => (hangUp = resolve))
  const call = {
    hangUp: () => {
      hangUp()
      return Promise.resolve()
    },
    end: hangUp,
  } as unknown as Call
  const over = logins.run(phone, call, async () => {
    log.push(`${name} begins`)
    await ended
    log.push(`${name} ends`)
  })
  return { hangUp, over }
}

it('the newest call of a phone ends the one before, and begins when that one has let go', async () => {
  const [logins, log] = [new OnePerPhone(), [] as string[]]
  const first = startCall(logins, '2001', log, 'first')
  const second = startCall(logins, '2001', log, 'second')
  const third = startCall(logins, '2001', log, 'third')
  await Promise.all([first.over, second.over])
  third.hangUp()
  await third.over
  expect(log).toEqual(['first begins', 'first ends', 'second begins', 'second ends', 'third begins', 'third ends'])
})

it('calls of other phones go on', async () => {
  const [logins, log] = [new OnePerPhone(), [] as string[]]
  const [first, other] = [startCall(logins, '2001', log, 'first'), startCall(logins, '2002', log, 'other')]
  await expect.poll(() => log).toEqual(['first begins', 'other begins'])
  first.hangUp()
  other.hangUp()
  await Promise.all([first.over, other.over])
})

it('a call that fails keeps nobody from the next one', async () => {
  const logins = new OnePerPhone()
  const call = { hangUp: () => Promise.resolve(), end: () => undefined } as unknown as Call
  await expect(logins.run('2001', call, () => Promise.reject(new Error('lost')))).rejects.toThrow('lost')
  await logins.run('2001', call, () => Promise.resolve())
})
