import { expect, it } from 'vitest'
import { Newcomers } from './newcomers'

it('answers together those who wait for one look, and never with one that had begun before they asked', async () => {
  const newcomers = new Newcomers()
  const answered: string[] = []
  const wait = (name: string) => newcomers.wait().then(() => answered.push(name))
  const [first, second] = [wait('first'), wait('second')]
  const look = newcomers.begin()
  const late = wait('late')
  look.succeeded()
  await Promise.all([first, second])
  expect(answered).toEqual(['first', 'second'])
  newcomers.begin().succeeded()
  await late
  expect(answered).toEqual(['first', 'second', 'late'])
})

it('lets them wait for the next look when one fails', async () => {
  const newcomers = new Newcomers()
  const waiting = newcomers.wait()
  newcomers.begin().failed()
  newcomers.begin().succeeded()
  await waiting
})

it('turns them away when the database is away', async () => {
  const newcomers = new Newcomers()
  const waiting = newcomers.wait()
  newcomers.turnAway()
  await expect(waiting).rejects.toMatchObject({ code: 'database_away' })
})
