import { expect, it } from 'vitest'
import { event } from '@/components/board/fixtures'
import { activityId, toBroadcast } from './broadcast'
import { RecentEvents } from './recent-events'

const data = { from: null, displaced: null, name: 'Alice Archer' }
const activity = (id: number) => toBroadcast({ event: 'activity', data: event(id, { type: 'session.started', data }) })

function recentOf(from: number, ...ids: number[]) {
  const recent = new RecentEvents(from)
  for (const id of ids) recent.add(activity(id))
  return recent
}

it('has what came after an id, also where ids are missing', () => {
  expect(recentOf(5, 6, 8, 9).after(7)?.map(activityId)).toEqual([8, 9])
  expect(recentOf(5, 6, 8, 9).after(9)).toEqual([])
})

it('says when it does not know everything after an id', () => {
  expect(recentOf(5, 6).after(4)).toBeNull()
  expect(recentOf(5, 6).after(5)).toHaveLength(1)
})

it('forgets the oldest', () => {
  const recent = recentOf(0, ...Array.from({ length: 2_000 }, (_, at) => at + 1))
  expect(recent.after(999)).toBeNull()
  expect(recent.after(1_000)).toHaveLength(1_000)
})
