import { expect } from 'vitest'
import { dayAfter } from '../../../lib/contract/wall-clock.ts'
import { type Day, desk, person, type Script } from '../../support/day.ts'

const [tessa, timo, uma, reception] = ['2101', '2102', '2103', '3001'] as const
const [window, door, upstairs] = ['2001', '2002', '2003'] as const

export const coworking = {
  timeZone: 'Europe/Berlin',
  recipe: 'A coworking space',
  // The contract has run for a while, and its last day is Tuesday.
  instead: (monday: string) => ({ '2027-01-01': dayAfter(monday, -180), '2027-06-30': dayAfter(monday) }),
  people: [
    person(tessa, 'Tessa', '4711'),
    person(timo, 'Timo', '4712'),
    person(uma, 'Uma', '4713'),
    person(reception, 'Reception', '4714'),
  ],
  desks: [desk(window, 'Second floor'), desk(door, 'Second floor'), desk(upstairs, 'Third floor')],
}

export const daysOfTenants: Script = (house: () => Day, step) => {
  step('Mon 06:50', 'Uma’s contract begins at seven: she is too early', async () => {
    await house().isRefused(upstairs, uma, 'feature-not-avail-line', 'please-try-call-later')
    await house().boardShows(upstairs, { person: '' })
  })

  step('Mon 07:00', 'and is let in at seven', async () => {
    await house().logIn(upstairs, uma)
    await house().boardShows(upstairs, { person: 'Uma' })
  })

  step('Mon 08:00', 'Tessa logs in on her floor, and not upstairs nor at a second desk', async () => {
    await house().occupy(window, tessa)
    await house().call(reception, tessa, window)
    await house().isRefused(upstairs, tessa, 'im-sorry', 'feature-not-avail-line')
    await house().isRefused(door, tessa, 'agent-alreadyon')
    await house().boardShows(window, { person: 'Tessa' })
  })

  step('Mon 08:10', 'Timo cannot take her desk', async () => {
    await house().isRefused(window, timo, 'vm-extension', 'digits/2', 'digits/1', 'digits/0', 'digits/1', 'is-in-use')
    await house().boardShows(window, { person: 'Tessa' })
  })

  step('Mon 08:20', 'Somebody guesses his PIN: after five wrong ones not even the right one counts there', async () => {
    await house().wrongPins(door, timo, ['1111', '2222', '3333'])
    await house().wrongPins(door, timo, ['4444', '5555', house().pinOf(timo)])
    expect(await house().run('pin-locks', 'list')).toMatch(/2102 +2002/)
    await house().boardShows(door, { person: '' })
  })

  step('Mon 08:25', 'Reception releases the lock, and Timo logs in', async () => {
    await house().run('pin-locks', 'release', '--extension', timo)
    expect(await house().run('pin-locks', 'list')).toContain('Nothing is locked.')
    await house().logIn(door, timo)
    await house().boardShows(door, { person: 'Timo' })
  })

  step('Mon 09:00', 'Uma has changed her PIN to 1234, which is refused until she has another', async () => {
    await house().logOut(upstairs)
    await house().pbx.setPin(uma, '1234')
    const phone = await house().phone(upstairs)
    await phone.dial(`*11${uma}`)
    await house().hears(upstairs, 'agent-pass')
    await phone.sendDigits('1234#')
    await house().hears(upstairs, 'vm-invalid-password')
    await phone.hangup()
    await house().pbx.setPin(uma, house().pinOf(uma))
    await house().occupy(upstairs, uma)
  })

  step('Mon 12:00', 'Four hours without a call log Tessa out; Timo has had one meanwhile', async () => {
    await house().passQuietly(120)
    await house().call(reception, timo, door)
    await house().passQuietly(120)
    await house().boardShows(window, { person: '' })
    await house().clocksHaveTheirTurn()
    await house().boardShows(door, { person: 'Timo', logsOut: 'Mon 18:00' })
    const rule = { clock: 'no_call', minutes: 240 }
    expect(await house().lastEvent(window)).toMatchObject({ type: 'session.ended', actor: { kind: 'policy', rule } })
  })

  step(
    'Tue 23:58',
    'On the last day of the contract Timo may still log in, and ends his call after midnight',
    async () => {
      await house().occupy(door, timo)
      await house().boardShows(door, { person: 'Timo', logsOut: 'Wed 00:00' })
      const [caller, callee] = [await house().phone(reception), await house().phone(door)]
      await caller.dial(timo)
      await callee.answer()
      house().goesOnTo('Wed 00:03')
      await house().clocksHaveTheirTurn()
      expect(callee.state).toBe('established')
      await house().boardShows(door, { person: 'Timo', line: 'in_call' })
      await caller.hangup()
      await house().boardShows(door, { person: '', line: 'idle' })
    },
  )

  step('Wed 08:00', 'The contract is over for him; Uma has one of her own', async () => {
    await house().isRefused(door, timo, 'feature-not-avail-line')
    expect(await house().lastEvent(door)).toMatchObject({ type: 'login.denied', data: { reason: 'not_valid_today' } })
    await house().occupy(upstairs, uma)
    await house().call(reception, uma, upstairs)
    await house().boardShows(upstairs, { person: 'Uma', logsOut: 'Wed 12:00' })
  })
}
