import { firstPbx } from '../lib/contract/pbxes.ts'
import type { PhoneName } from '../lib/contract/phones.ts'
import type { Argument, Input } from './command.ts'
import { ofOnePbx } from './pbx-option.ts'

/** `2001 2002`, or `2001,2002` as lists elsewhere have it. */
export const numbers: Argument = {
  name: 'NUMBER',
  text: 'of a phone; several with spaces or commas between',
  isMany: true,
}

export const numbersIn = (input: Input): string[] =>
  input.arguments.flatMap((text) => text.split(/[\s,]+/)).filter(Boolean)

export const phonesIn = (input: Input): PhoneName[] =>
  numbersIn(input).map((number) => ({ pbx: ofOnePbx(input) ?? firstPbx, number }))
