import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { type ActionResult, answerAction } from '@/lib/actions/run-action'
import type { Context } from '@/lib/verbs/verb'
import { webContext } from '@/lib/verbs/web-context'
import { requirePerson } from './current-person'
import { type OwnPerson, personActor } from './sign-ins'
import { forThePerson } from './words'

/** Runs the work of a server action for a person at their own page, by their own right alone. */
export function runOwnAction(work: (ctx: Context, person: OwnPerson) => Promise<unknown>): Promise<ActionResult> {
  return answerAction(async () => {
    try {
      const person = await requirePerson()
      const { pbx, extension } = person
      await work(webContext(await headers(), personActor(person), { kind: 'person', pbx, extension }), person)
    } catch (error) {
      forThePerson(error)
    } finally {
      // What is shown may be over, also where nothing was done.
      refresh()
    }
  })
}
