import { expect, it } from 'vitest'
import { toDesk } from './desks'

const phone = { number: '2001', label: 'Reception', location: 'Ground floor', createdAt: new Date(0), status: null }
const status = {
  number: '2001',
  dial: 'PJSIP/2001',
  deviceState: 'RINGING',
  hasEmergencyCid: false,
  hasMailbox: true,
  updatedAt: new Date(0),
}

it('knows nothing of a phone that the worker has not looked at yet', () => {
  expect(toDesk(phone, null)).toMatchObject({ line: 'unknown', onPbx: null, hasEmergencyCid: null, hasMailbox: null })
})

it('shows what the PBX says', () => {
  expect(toDesk({ ...phone, status }, null)).toMatchObject({
    line: 'ringing',
    onPbx: true,
    hasEmergencyCid: false,
    hasMailbox: true,
  })
})

it('says nothing of the emergency caller ID of a phone that is not on the PBX', () => {
  const absent = { ...status, dial: null, deviceState: 'INVALID' }
  expect(toDesk({ ...phone, status: absent }, null)).toMatchObject({ onPbx: false, hasEmergencyCid: null })
})
