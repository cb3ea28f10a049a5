import { plainPng } from '../../sandbox/png.ts'
import { api } from './api.ts'
import { expect } from './fixtures.ts'
import { stack } from './stack.ts'

export type Floor = {
  id: string
  plan: { hash: string } | null
  desks: { number: string; x: number; y: number }[]
}

const floors = async () => ((await api('GET', '/floors')) as { floors: Floor[] }).floors
export const firstFloor = async () => (await floors())[0] as Floor

export async function removeFloors(): Promise<void> {
  for (const { id } of await floors()) await api('DELETE', `/floors/${id}`)
}

/** A floor with a plan, and desks on it where they are named. @returns its id */
export async function planned(desks: Floor['desks'] = []): Promise<string> {
  const { id } = (await api('POST', '/floors', { location: 'Ground floor', name: 'Hall' })) as Floor
  await givePlan(id)
  for (const desk of desks) await api('POST', `/floors/${id}/desks`, desk)
  return id
}

export async function givePlan(id: string): Promise<void> {
  const { url, token } = stack()
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'image/png' }
  const body = plainPng(1200, 800, [238, 241, 245])
  const answer = await fetch(`${url}/api/v1/floors/${id}/plan`, { method: 'POST', headers, body })
  expect(answer.status).toBe(200)
}

/** The third one is of another location. */
export const three = [
  { number: '2001', x: 0.2, y: 0.3 },
  { number: '2002', x: 0.5, y: 0.3 },
  { number: '2003', x: 0.8, y: 0.7 },
]
