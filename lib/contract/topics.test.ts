import { expect, it } from 'vitest'
import { factSchema } from './events.ts'
import { topicOf } from './topics.ts'

const types = factSchema.options.map(({ shape: { type } }) => type.value)

it.each(types)('events of the type %s can be asked for', (type) => {
  expect(topicOf(type)).toBeDefined()
})
