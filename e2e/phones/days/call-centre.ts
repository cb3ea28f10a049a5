import { expect } from 'vitest'
import { numbers } from '../../../sandbox/index.ts'
import { type Day, desk, person, type Script } from '../../support/day.ts'
import { until } from '../../support/until.ts'

const [sofia, ines, jan, nora, omar] = ['1001', '1003', '1004', '1005', '1006'] as const
const [desk1, desk2, desk3, supervisors] = ['2001', '2002', '2003', '2004'] as const

export const callCentre = {
  timeZone: 'Europe/Berlin',
  recipe: 'A call centre',
  people: [
    person(sofia, 'Sofia, supervisor', '4711'),
    // Whom the sandbox's queue names beside her; she is at home.
    person('1002', 'Petra', '4712'),
    person(ines, 'Ines', '4713'),
    person(jan, 'Jan', '4714'),
    person(nora, 'Nora', '4715'),
    person(omar, 'Omar', '4716'),
  ],
  desks: [desk(desk1, 'Floor'), desk(desk2, 'Floor'), desk(desk3, 'Floor'), desk(supervisors, 'Office')],
}

export const dayInTheCallCentre: Script = (centre: () => Day, step) => {
  /** As FreePBX's `*45` does it. */
  const joinsTheQueue = (extension: string) =>
    centre().pbx.cli(
      `queue add member Local/${extension}@from-queue/n to ${numbers.queue} penalty 0 as Agent state_interface hint:${extension}@ext-local`,
    )
  const isInTheQueue = async (extension: string) =>
    (await centre().pbx.cli(`queue show ${numbers.queue}`)).includes(`${extension}@from-queue`)
  const hasLeftTheQueue = (extension: string) =>
    until(`${extension} to have left the queue`, async () => !(await isInTheQueue(extension)))

  step('Mon 05:55', 'Ines logs in at a desk, and joins the queue', async () => {
    await centre().logIn(desk1, ines)
    await centre().boardShows(desk1, { person: 'Ines', logsOut: 'Mon 22:00' })
    await joinsTheQueue(ines)
  })

  step('Mon 06:05', 'A customer’s call rings at her desk', async () => {
    await centre().callFromOutside(numbers.queue, desk1)
  })

  step('Mon 10:00', 'She moves to another desk, stays in the queue, and is rung there', async () => {
    await centre().occupy(desk2, ines)
    await centre().boardShows(desk1, { person: '' })
    expect(await isInTheQueue(ines)).toBe(true)
    await centre().callFromOutside(numbers.queue, desk2)
  })

  step('Mon 13:50', 'Jan, at a third desk, has his last call', async () => {
    await centre().occupy(desk3, jan)
    await centre().call(ines, jan, desk3)
    await centre().boardShows(desk3, { person: 'Jan', line: 'idle' })
  })

  step('Mon 14:00', 'Her shift is over: Ines logs out, and leaves the queue by that', async () => {
    await centre().logOut(desk2)
    await hasLeftTheQueue(ines)
    await centre().boardShows(desk2, { person: '' })
    const events = centre().db.event.findMany({ where: { type: 'queues.left' } })
    expect((await events).map(({ extension }) => extension)).toEqual([ines])
  })

  step(
    'Mon 14:10',
    'Nora wants the desk that Jan forgot to leave; his call is too fresh, and she hears who is there',
    async () => {
      const who = ['vm-extension', 'digits/1', 'digits/0', 'digits/0', 'digits/4', 'is-in-use']
      await centre().isRefused(desk3, nora, ...who)
      await centre().boardShows(desk3, { person: 'Jan' })
    },
  )

  step('Mon 14:25', 'He has had no call for half an hour: now she takes it over', async () => {
    await centre().logIn(desk3, nora)
    await centre().boardShows(desk3, { person: 'Nora', logsOut: 'Mon 22:00' })
  })

  step('Mon 15:00', 'The supervisor is there for both shifts', async () => {
    await centre().occupy(supervisors, sofia)
    await centre().boardShows(supervisors, { person: 'Sofia, supervisor', logsOut: 'stays' })
  })

  step('Mon 21:55', 'At ten everybody is logged out, but Nora after her customer, and Sofia not at all', async () => {
    await centre().occupy(desk1, omar)
    await joinsTheQueue(omar)
    const [customer, noras] = [await centre().trunk(), await centre().phone(desk3)]
    await customer.dial(numbers.did(nora))
    await noras.answer()
    centre().goesOnTo('Mon 22:00')
    await centre().boardShows(desk1, { person: '' })
    await hasLeftTheQueue(omar)
    await centre().clocksHaveTheirTurn()
    await centre().boardShows(desk3, { person: 'Nora', line: 'in_call' })
    expect(customer.state).toBe('established')
    await customer.hangup()
    await centre().boardShows(desk3, { person: '', line: 'idle' })
    const rule = { clock: 'time_of_day', time: '22:00', timeZone: 'Europe/Berlin' }
    expect(await centre().lastEvent(desk3)).toMatchObject({ type: 'session.ended', actor: { kind: 'policy', rule } })
  })

  step('Mon 22:10', 'Sofia is still reached', async () => {
    await centre().clocksHaveTheirTurn()
    await centre().boardShows(supervisors, { person: 'Sofia, supervisor' })
    await centre().call(omar, sofia, supervisors)
  })

  step('Sat 21:55', 'On Saturdays nobody is logged out', async () => {
    await centre().occupy(desk1, omar)
    await centre().boardShows(desk1, { person: 'Omar', logsOut: 'Mon 22:00' })
    centre().goesOnTo('Sat 22:01')
    await centre().clocksHaveTheirTurn()
    await centre().call(sofia, omar, desk1)
  })
}
