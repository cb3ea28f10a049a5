import { z } from 'zod'
import { clientAddress } from '@/lib/auth/client-address'
import { numberSchema } from '@/lib/contract/numbers'
import { pbxFieldSchema } from '@/lib/contract/pbxes'
import { db } from '@/lib/db'
import { parse } from '@/lib/problems/parse'
import { Problem } from '@/lib/problems/problem'
import { loadSettings } from '@/lib/settings/load-settings'
import { webContext } from '@/lib/verbs/web-context'
import { checkPin, type PinAnswer } from './check-pin'
import { isOpenAt } from './open-pbxes'
import { beginOwnSignIn } from './sign-ins'
import { inputWords } from '@/words/input'

const signInSchema = z.object({
  pbx: pbxFieldSchema,
  extension: numberSchema,
  pin: z.string().max(64, { error: () => inputWords().longPin }),
})
export type OwnSignIn = z.input<typeof signInSchema>

/**
 * Signs a person in to their own page. @returns `secret` is for the cookie, and null unless the PIN was right. Throws
 * Problem bad_request, own_page_off, trivial_pin, and where the PIN cannot be looked up.
 */
export async function signInToOwnPage(
  given: OwnSignIn,
  headers: Headers,
): Promise<{ answer: PinAnswer; secret: string | null }> {
  const { pbx, extension, pin } = parse(signInSchema, given)
  if (!(await isOpenAt(db(), pbx))) throw new Problem('own_page_off')
  // Nobody has shown who they are: this right is for the question alone.
  const asker = { kind: 'system', reason: 'a sign-in to an own page' } as const
  const ctx = webContext(headers, asker, { kind: 'scopes', scopes: [] })
  const { pins } = await loadSettings(db(), pbx)
  const answer = await checkPin(ctx, { pbx, extension, pin, address: clientAddress(headers) }, pins.values)
  const person = answer.kind === 'right' ? { pbx, extension, name: answer.name } : null
  return { answer, secret: person && (await beginOwnSignIn(person, headers)) }
}
