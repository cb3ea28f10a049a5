import { stack } from './stack.ts'

/** One request to the REST API; fails on anything but success. */
async function api(method: string, path: string, body?: unknown): Promise<unknown> {
  const { url, token } = stack()
  const response = await fetch(new URL(`/api/v1${path}`, url), {
    method,
    headers: { Authorization: `Bearer ${token}`, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
  return text === '' ? null : JSON.parse(text)
}

type Listed<T> = T[] | { [name: string]: T[] }
type Session = { id: string; phone: string; extension: string }

function rows<T>(answer: unknown): T[] {
  const listed = answer as Listed<T>
  return Array.isArray(listed) ? listed : (Object.values(listed)[0] ?? [])
}

export async function logIn(phone: string, extension: string): Promise<void> {
  await api('POST', '/sessions', { phone, extension })
}

export async function logEverybodyOut(): Promise<void> {
  for (const { id } of rows<Session>(await api('GET', '/sessions'))) await api('DELETE', `/sessions/${id}`)
}

export async function occupant(phone: string): Promise<string | null> {
  const sessions = rows<Session>(await api('GET', '/sessions'))
  return sessions.find((session) => session.phone === phone)?.extension ?? null
}

export async function poolIs(phones: { number: string; label: string; location: string }[]): Promise<void> {
  for (const { number } of rows<{ number: string }>(await api('GET', '/phones')))
    await api('DELETE', `/phones/${number}`)
  for (const phone of phones) await api('POST', '/phones', phone)
}
