import { findDemo } from '../runtime/demo/running.ts'
import { Tour } from './demo/tour.ts'

// npm run demo:tour: a scripted morning on the running demo, with real phones. Watch the board meanwhile.

try {
  const demo = findDemo()
  const tour = await Tour.prepare(demo)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void tour.end().finally(() => process.exit(1)))
  try {
    console.log(`Open the board in a browser: ${demo.api.url}`)
    await morning(tour)
  } finally {
    await tour.end()
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function morning(tour: Tour): Promise<void> {
  const { desks, people } = tour.cast
  const [first, second, caller] = desks
  const [alice, bob] = people
  const [her, his] = people.map(({ name }) => name.split(' ')[0] ?? name) as [string, string]
  console.log(
    `Nobody uses the desks ${desks.join(', ')}, nor ${alice.name} (${alice.number}) and ${bob.name} (${bob.number}).`,
  )

  await tour.tell('Half past eight. Three desks are switched on.')
  for (const desk of desks) await tour.phone(desk)

  await tour.tell(`${her} sits down at desk ${first} and logs in.`)
  await tour.logIn(first, alice)

  await tour.tell(`Desk ${caller} calls ${her}. The extension rings where ${her} sits.`)
  await tour.call(caller, alice.number, first)

  await tour.tell(`It is cold there. ${her} moves to desk ${second}; that ends the session at ${first}.`)
  await tour.logIn(second, alice)

  await tour.tell(`The next call for ${her} rings at the new desk.`)
  await tour.call(caller, alice.number, second)

  await tour.tell(`${her} leaves without logging out. ${his} takes over desk ${second}.`)
  await tour.logIn(second, bob)

  await tour.tell(`Somebody guesses at the PIN of ${her} on desk ${first}, and is refused.`)
  await tour.failToLogIn(first, alice)

  await tour.tell(`${his} goes home, still logged in. The front desk ends the session; here, through the REST API.`)
  await tour.logOutEverybody()

  await tour.tell('The desks are free again. That was the morning.')
}
