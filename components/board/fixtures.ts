import type { BoardPbx, Desk } from '@/lib/contract/board'
import type { Event, Fact } from '@/lib/contract/events'
import { eachDetail } from '@/lib/contract/phones'

export const alice = {
  id: '0190d5a0-0000-7000-8000-000000000001',
  extension: '1001',
  name: 'Alice Archer',
  startedAt: '2026-01-05T08:00:00.000Z',
}

export function desk(number: string, more: Partial<Desk> = {}): Desk {
  return {
    id: `id of ${number}`,
    pbx: 'main',
    number,
    ...eachDetail(() => ''),
    label: `Desk ${number}`,
    location: 'Ground floor',
    ownerName: '',
    line: 'idle',
    onPbx: true,
    hasEmergencyCid: true,
    hasMailbox: true,
    session: null,
    ...more,
  }
}

export const pbxUp: BoardPbx = {
  id: 'main',
  name: 'Main',
  worker: 'running',
  ami: 'up',
  ari: 'up',
  asteriskVersion: '22.5.0',
  heldPlan: null,
  pinLocks: [],
}

export function event(id: number, fact: Fact, more: Partial<Omit<Event, 'type' | 'data'>> = {}): Event {
  return {
    id,
    at: '2026-01-05T08:00:00.000Z',
    pbx: 'main',
    version: 1,
    requestId: null,
    phone: '2001',
    extension: '1001',
    sessionId: null,
    actor: { kind: 'phone', number: '2001' },
    ...more,
    ...fact,
  }
}
