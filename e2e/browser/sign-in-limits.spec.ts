import { SignInClient } from '../support/sign-in-client.ts'
import { expect, strangerTest as test } from './fixtures.ts'
import { admin, frontDesk, stack } from './stack.ts'

// The built app on its own, with no proxy in front: what a client says of its address counts for nothing.

const client = (address: string) => new SignInClient(stack().url, address)

test('guessing an account without end does not keep its owner out', async ({}, { annotations, retry }) => {
  test.setTimeout(120_000)
  // A second try of this test is not to find the pauses of the first.
  const next = 20 + 2 * retry
  const [attackers, elsewhere] = [`127.0.0.${next}`, `127.0.0.${next + 1}`]
  const known = client(attackers)
  expect(await known.signIn(admin.username, admin.password)).toMatchObject({ status: 200 })

  const attacker = client(attackers)
  const guesses = new Map<number, number>()
  const ended = new AbortController()
  const attack = (async () => {
    for (let count = 0; !ended.signal.aborted; count++) {
      const address = `203.0.113.${count % 250}`
      const { status, retryAfter } = await attacker.signIn(admin.username, `guess ${count}`, {
        'X-Forwarded-For': address,
      })
      guesses.set(status, (guesses.get(status) ?? 0) + 1)
      if (status === 429) expect(retryAfter).toBeGreaterThan(0)
    }
  })()
  await expect.poll(() => guesses.get(429) ?? 0, { timeout: 60_000 }).toBeGreaterThan(3)

  const owner: number[] = []
  for (let count = 0; count < 6; count++) {
    // From elsewhere with a browser that was never here, and from the attacker's own address with one that was.
    owner.push((await client(elsewhere).signIn(admin.username, admin.password)).status)
    known.signOut()
    owner.push((await known.signIn(admin.username, admin.password)).status)
  }
  ended.abort()
  await attack
  annotations.push({
    type: 'figures',
    description: `owner ${owner.join(' ')}; attacker ${JSON.stringify([...guesses])}`,
  })
  expect(owner).toEqual(Array<number>(12).fill(200))
  expect([...guesses.keys()].toSorted()).toEqual([401, 429])
  expect(guesses.get(401)).toBeLessThanOrEqual(8)
})

test('sixty sign-ins at once hardly delay a real one', async ({}, { annotations }) => {
  const alone = await client('127.0.0.31').signIn(frontDesk.username, frontDesk.password)
  const flood = Array.from({ length: 60 }, (_, count) => client('127.0.0.30').signIn(`nobody ${count}`, 'a guess'))
  await Promise.race(flood)
  const real = await client('127.0.0.31').signIn(frontDesk.username, frontDesk.password)
  const answers = await Promise.all(flood)
  const refused = answers.filter(({ status }) => status === 429)
  const others = answers.filter((answer) => !refused.includes(answer)).map(({ status }) => status)
  const figures = `alone ${alone.milliseconds} ms, in the flood ${real.milliseconds} ms; ${refused.length} of 60 refused, others ${others.join(' ')}`
  annotations.push({ type: 'figures', description: figures })
  expect([alone.status, real.status]).toEqual([200, 200])
  expect(refused.length, figures).toBeGreaterThanOrEqual(30)
  // A machine that is busy with something else is slow with each.
  expect(real.milliseconds, figures).toBeLessThan(Math.max(2_000, 4 * alone.milliseconds))
})
