import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { eachDetail } from '@/lib/contract/phones'
import { toDesk } from './desks'

const id = randomUUID()
const location = { id: randomUUID(), pbxId: 'main', name: 'Ground floor' }
const labels = { ...eachDetail(() => ''), number: '2001', label: 'Reception', locationId: location.id, location }
const phone = { id, pbxId: 'main', ...labels, createdAt: new Date(0), ownerName: null, status: null }
const status = {
  phoneId: id,
  dial: 'PJSIP/2001',
  deviceState: 'RINGING',
  activeSince: new Date(0),
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

it('says since when a phone rings or has a call, and nothing of the call before', () => {
  expect(toDesk({ ...phone, status }, null)).toHaveProperty('activeSince', '1970-01-01T00:00:00.000Z')
  expect(toDesk({ ...phone, status: { ...status, deviceState: 'NOT_INUSE' } }, null)).not.toHaveProperty('activeSince')
})

it('says nothing of the emergency caller ID of a phone that is not on the PBX', () => {
  const absent = { ...status, dial: null, deviceState: 'INVALID' }
  expect(toDesk({ ...phone, status: absent }, null)).toMatchObject({ onPbx: false, hasEmergencyCid: null })
})
