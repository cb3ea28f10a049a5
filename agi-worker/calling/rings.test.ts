import { expect, it } from 'vitest'
import { contextQuestion, legsOf, phoneToRing } from './rings.ts'

const entries = new Map([
  ['DEVICE/2001/dial', 'PJSIP/2001'],
  ['DEVICE/1001/dial', 'PJSIP/1001&PJSIP/991001'],
] as const)
const legs = legsOf(['2001', '1001', '2001', '3009'], entries)

it('lists the phones of somebody once each, in their order', () => {
  expect(legs).toEqual([
    { device: '2001', endpoint: 'PJSIP/2001' },
    { device: '1001', endpoint: 'PJSIP/1001' },
    { device: '1001', endpoint: 'PJSIP/991001' },
  ])
})

it.each([
  ['the first that is idle', ['UNAVAILABLE', 'NOT_INUSE', 'NOT_INUSE'], 'PJSIP/1001'],
  ['an idle one before one in a call', ['INUSE', 'UNAVAILABLE', 'NOT_INUSE'], 'PJSIP/991001'],
  ['one in a call where no other can', ['INUSE', 'UNAVAILABLE', 'INVALID'], 'PJSIP/2001'],
])('rings %s', (_what, states, endpoint) => {
  expect(phoneToRing(legs, states)).toMatchObject({ endpoint })
})

it.each([[['UNAVAILABLE', 'INVALID', 'BUSY']], [[]]])('rings none where none can: %j', (states) => {
  expect(phoneToRing(legs, states)).toBeNull()
})

it.each([
  ['PJSIP/2001', 'PJSIP_ENDPOINT(2001,context)'],
  ['SIP/2001', 'SIPPEER(2001,context)'],
  ['DAHDI/1', null],
  ['PJSIP/2001),x(', null],
])('asks for the context of %s', (endpoint, question) => {
  expect(contextQuestion(endpoint)).toBe(question)
})
