import { expect, it } from 'vitest'
import { closest } from './closest.ts'

const names = ['leaveQueues', 'messageLamp', 'takeover', 'takeoverIdleMinutes']

it.each([
  ['leaveQueue', 'leaveQueues'],
  ['leavQueues', 'leaveQueues'],
  ['mesageLmap', 'messageLamp'],
  ['take-over', 'takeover'],
  ['message', 'messageLamp'],
])('%s probably means %s', (text, name) => {
  expect(closest(text, names)).toBe(name)
})

it.each(['', 'x', 'colour', 'brakePhones'])('%s means nothing that there is', (text) => {
  expect(closest(text, names)).toBeNull()
})
