import { people } from '../sandbox/index.ts'
import { findDemo } from './demo/running.ts'
import { Tour } from './demo/tour.ts'

// npm run demo:tour: a scripted morning on the running demo, with real phones. Watch the board meanwhile.

const desks = ['2001', '2002', '2004']
const [alice, bob] = people
if (alice?.pin == null || bob?.pin == null) throw new Error('The demo has lost its people.')

try {
  const demo = findDemo()
  const tour = new Tour(demo)
  try {
    await assertDesks(tour)
    console.log(`Open the board in a browser: ${demo.api.url}`)
    await morning(tour, { number: alice.number, pin: alice.pin }, { number: bob.number, pin: bob.pin })
  } finally {
    await tour.end()
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function assertDesks(tour: Tour): Promise<void> {
  const pool = await tour.api.phones()
  const missing = desks.filter((desk) => !pool.includes(desk))
  if (missing.length > 0)
    throw new Error(`The tour needs ${missing.join(' and ')} in the pool: add what is missing on the page Phones.`)
}

interface Person {
  number: string
  pin: string
}

async function morning(tour: Tour, alice: Person, bob: Person): Promise<void> {
  await tour.tell('Half past eight. Three desks are switched on.')
  for (const desk of desks) await tour.phone(desk)

  await tour.tell('Alice sits down at desk 2001 and logs in.')
  await tour.logIn('2001', alice.number, alice.pin)

  await tour.tell('Desk 2004 calls Alice. Her extension rings where she sits.')
  await tour.call('2004', alice.number, '2001')

  await tour.tell('It is cold there. Alice moves to desk 2002; that logs her out of 2001.')
  await tour.logIn('2002', alice.number, alice.pin)

  await tour.tell('Her next call finds her at the new desk.')
  await tour.call('2004', alice.number, '2002')

  await tour.tell('Alice leaves without logging out. Bob takes over desk 2002.')
  await tour.logIn('2002', bob.number, bob.pin)

  await tour.tell('Somebody guesses at Alice’s PIN on desk 2001, and is refused.')
  await tour.failToLogIn('2001', alice.number, '9999')

  await tour.tell('Bob goes home, still logged in. The front desk ends his session; here, through the REST API.')
  for (const { id, phone, extension } of await tour.api.sessions()) {
    await tour.api.logOut(id)
    console.log(`  ${extension} is logged out of ${phone}`)
  }

  await tour.tell('Every desk is free again. That was the morning.')
}
