import { expect, it, vi } from 'vitest'
import type { Call } from './call.ts'
import { OnePerPhone } from './one-per-phone.ts'

/** A call whose work goes on until `end` is called: the PBX is asked to hang up, but says nothing. */
function startCall(logins: OnePerPhone, phone: string, log: string[], name: string) {
  let end: () => void = () => undefined
  const ended = new Promise<void>((resolve) => (end = resolve))
  const isHungUp = vi.fn(() => Promise.resolve())
  const call = { hangUp: isHungUp, end } as unknown as Call
  const over = logins.run(phone, call, async () => {
    log.push(`${name} begins`)
    await ended
    log.push(`${name} ends`)
  })
  return { isHungUp, end, over }
}

it('the newest call of a phone ends the one before, and begins when that one has let go', async () => {
  const [logins, log] = [new OnePerPhone(), [] as string[]]
  const first = startCall(logins, '2001', log, 'first')
  const second = startCall(logins, '2001', log, 'second')
  const third = startCall(logins, '2001', log, 'third')
  await Promise.all([first.over, second.over])
  third.end()
  await third.over
  for (const { isHungUp } of [first, second]) expect(isHungUp).toHaveBeenCalledOnce()
  expect(log).toEqual(['first begins', 'first ends', 'second begins', 'second ends', 'third begins', 'third ends'])
})

it('calls of other phones go on', async () => {
  const [logins, log] = [new OnePerPhone(), [] as string[]]
  const [first, other] = [startCall(logins, '2001', log, 'first'), startCall(logins, '2002', log, 'other')]
  await expect.poll(() => log).toEqual(['first begins', 'other begins'])
  first.end()
  other.end()
  await Promise.all([first.over, other.over])
})

it('a call that fails keeps nobody from the next one', async () => {
  const logins = new OnePerPhone()
  const call = { hangUp: () => Promise.resolve(), end: () => undefined } as unknown as Call
  await expect(logins.run('2001', call, () => Promise.reject(new Error('lost')))).rejects.toThrow('lost')
  await logins.run('2001', call, () => Promise.resolve())
})
