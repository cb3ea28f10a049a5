import { z } from 'zod'
import type { Actor } from '@/lib/contract/actor'
import { numberSchema } from '@/lib/contract/numbers'
import { parse } from '@/lib/problems/parse'
import { sendLogIn } from '@/lib/worker-client'
import { toSession, type Session } from './session'

export const newSessionSchema = z
  .object({ extension: numberSchema, phone: numberSchema })
  .meta({ id: 'NewSession', description: 'Who is to be logged in, and at which phone of the pool.' })

export type NewSession = z.input<typeof newSessionSchema>

/** Logs an extension in without its PIN. Throws Problem bad_request, a denial, worker_away, worker_slow, outcome_unknown. */
export async function logInOnBehalf(actor: Actor, input: NewSession): Promise<Session> {
  const { extension, phone } = parse(newSessionSchema, input)
  return toSession(await sendLogIn({ extension, phone, actor }), null)
}
