import { expect } from 'vitest'
import { numbers } from '../../../sandbox/index.ts'
import { type Day, desk, person, type Script } from '../../support/day.ts'

const [anna, ben, carla] = ['1101', '1102', '1103'] as const
const [physician, locum, kitchen] = ['1201', '1202', '1301'] as const
const [ward3, ward3Night, ward4, consultingRoom, fax] = ['2001', '2002', '2003', '2004', '1900'] as const

export const hospital = {
  timeZone: 'Europe/Berlin',
  recipe: 'A hospital ward',
  people: [
    person(anna, 'Nurse Anna', '4711'),
    person(ben, 'Nurse Ben', '4712'),
    person(carla, 'Nurse Carla', '4713'),
    person(physician, 'Dr Sommer', '4720'),
    person(locum, 'Dr Winter', '4721'),
    person(kitchen, 'Kitchen', '4730'),
  ],
  desks: [
    desk(ward3, 'Ward 3'),
    desk(ward3Night, 'Ward 3'),
    desk(ward4, 'Ward 4', { emergencyCid: null }),
    desk(consultingRoom, 'Ward 3'),
    desk(fax, 'Office'),
  ],
}

export const dayOnTheWard: Script = (ward: () => Day, step) => {
  step('Mon 06:30', 'The consulting room is given to Dr Sommer, which logs her in there', async () => {
    await ward().owns(consultingRoom, physician)
    await ward().boardShows(consultingRoom, { person: 'Dr Sommer', as: 'owner', logsOut: null })
    await ward().call(kitchen, physician, consultingRoom)
  })

  step('Mon 06:45', 'Nurse Anna logs in at the phone of Ward 3, which asks for extension and PIN', async () => {
    const phone = await ward().phone(ward3)
    await phone.dial('*11')
    await ward().hears(ward3, 'agent-user')
    await phone.sendDigits(`${anna}#`)
    await ward().hears(ward3, 'agent-pass')
    await phone.sendDigits(`${ward().pinOf(anna)}#`)
    await ward().hears(ward3, 'agent-loginok')
    await phone.waitForState('idle')
    await ward().boardShows(ward3, { person: 'Nurse Anna', as: null, logsOut: 'Mon 18:45' })
  })

  step('Mon 07:00', 'The kitchen reaches Anna on the ward, and sees that it is her who calls', async () => {
    await ward().call(kitchen, anna, ward3)
    expect(await ward().call(ward3, kitchen, kitchen)).toBe(anna)
  })

  step(
    'Mon 07:10',
    'Outside her number is shown; in an emergency it is the ward’s, so that help finds it',
    async () => {
      expect(await ward().numberSeenOutside(ward3, `${numbers.outside}5551234`)).toBe('5551101')
      expect(await ward().numberSeenOutside(ward3, numbers.emergencyTest)).toBe('5559001')
      await ward().boardShows(ward3, { hasEmergencyCid: true })
      // Nobody has given the phone of Ward 4 one: the board warns of it.
      await ward().boardShows(ward4, { hasEmergencyCid: false })
    },
  )

  step('Mon 08:30', 'While Dr Sommer operates, Dr Winter uses her desk; her callers leave messages', async () => {
    await ward().occupy(consultingRoom, locum)
    await ward().boardShows(consultingRoom, { person: 'Dr Winter', as: 'guest', logsOut: 'Mon 20:30' })
    await ward().call(kitchen, locum, consultingRoom)
    await ward().messageLandsIn(physician, kitchen, physician)
  })

  step('Mon 10:00', 'Dr Winter logs out: Dr Sommer is at her desk again, and hears there of her message', async () => {
    await ward().logOut(consultingRoom)
    await ward().boardShows(consultingRoom, { person: 'Dr Sommer', as: 'owner' })
    await ward().opensMailbox(consultingRoom, physician)
  })

  step('Mon 11:00', 'Nobody logs in as the fax, nor at it', async () => {
    await ward().isRefused(ward3Night, fax, 'pbx-invalid')
    await ward().isRefused(fax, ben, 'pbx-invalid')
    await ward().boardShows(fax, { person: '' })
  })

  step('Mon 14:00', 'Anna has gone without logging out; Nurse Ben takes the phone over', async () => {
    await ward().logIn(ward3, ben)
    await ward().boardShows(ward3, { person: 'Nurse Ben', logsOut: 'Tue 02:00' })
    await ward().call(kitchen, ben, ward3)
  })

  step('Mon 21:30', 'Nurse Carla begins the night on Ward 4', async () => {
    await ward().occupy(ward4, carla)
    await ward().boardShows(ward4, { person: 'Nurse Carla', logsOut: 'Tue 09:30' })
  })

  step('Tue 00:30', 'After midnight she is still reached there', async () => {
    await ward().clocksHaveTheirTurn()
    await ward().call(kitchen, carla, ward4)
  })

  step('Tue 01:58', 'Ben has forgotten to log out: twelve hours are over at 02:00, but he is in a call', async () => {
    const [caller, callee] = [await ward().phone(kitchen), await ward().phone(ward3)]
    await caller.dial(ben)
    await callee.answer()
    ward().goesOnTo('Tue 02:01')
    await ward().clocksHaveTheirTurn()
    expect(callee.state).toBe('established')
    await ward().boardShows(ward3, { person: 'Nurse Ben', line: 'in_call' })
    await caller.hangup()
    await ward().boardShows(ward3, { person: '', line: 'idle' })
    const actor = { kind: 'policy', level: 'location', place: 'Ward 3', rule: { clock: 'duration', minutes: 720 } }
    expect(await ward().lastEvent(ward3)).toMatchObject({ type: 'session.ended', actor, data: { reason: 'automatic' } })
  })

  step('Tue 06:15', 'Carla logs out; the phone is the ward’s again', async () => {
    await ward().logOut(ward4)
    await ward().boardShows(ward4, { person: '' })
    expect(await ward().call(ward4, kitchen, kitchen)).toBe(ward4)
    await ward().call(kitchen, ward4, ward4)
  })

  step('Tue 12:00', 'No rule has ended the session of Dr Sommer at her own desk', async () => {
    await ward().clocksHaveTheirTurn()
    await ward().boardShows(consultingRoom, { person: 'Dr Sommer', as: 'owner', logsOut: null })
    // Somebody who is logged out at their own desk is back at once: it is still the session from behind Dr Winter's.
    expect(await ward().db.session.count({ where: { extension: physician } })).toBe(2)
  })
}
