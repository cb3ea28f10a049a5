import { type PhoneChange, phoneDetails, wordsOfDetail } from '../lib/contract/phones.ts'
import type { Input, Option } from './command.ts'

/** --label, --location, --owner. */
export const detailOptions: Record<string, Option> = Object.fromEntries(
  phoneDetails.map((detail) => {
    return [detail, { value: 'TEXT', text: `the ${wordsOfDetail(detail).title.toLowerCase()}; '' for none` }]
  }),
)

/** Those that were given. */
export const detailsIn = (input: Input): PhoneChange =>
  Object.fromEntries(
    phoneDetails.flatMap((detail) => {
      const value = input.value(detail)
      return value === undefined ? [] : [[detail, value] as const]
    }),
  )
