import { stack } from './stack.ts'

/** One request to the REST API; fails on anything but success. */
export async function api(method: string, path: string, body?: unknown): Promise<unknown> {
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

interface Session {
  id: string
  phone: string
  extension: string
}

async function openSessions(): Promise<Session[]> {
  const { sessions } = (await api('GET', '/sessions')) as { sessions: Session[] }
  return sessions
}

export async function logIn(phone: string, extension: string): Promise<void> {
  await api('POST', '/sessions', { phone, extension })
}

export async function logEverybodyOut(): Promise<void> {
  for (const { id } of await openSessions()) await api('DELETE', `/sessions/${id}`)
}

export async function occupant(phone: string): Promise<string | null> {
  const sessions = await openSessions()
  return sessions.find((session) => session.phone === phone)?.extension ?? null
}

export async function changePhone(
  number: string,
  change: { label?: string; location?: string; owner?: string },
): Promise<void> {
  await api('PATCH', `/phones/${number}`, change)
}

export async function poolIs(phones: { number: string; label: string; location: string }[]): Promise<void> {
  const before = (await api('GET', '/phones')) as { phones: { number: string }[] }
  for (const { number } of before.phones) await api('DELETE', `/phones/${number}`)
  for (const phone of phones) await api('POST', '/phones', phone)
}

/** Of the newest event: what comes after it is news. */
export async function newestEventId(): Promise<number> {
  let after = 0
  for (;;) {
    const { events, next } = (await api('GET', `/events?limit=1000&after=${after}`)) as {
      events: unknown[]
      next: number
    }
    if (events.length === 0) return after
    after = next
  }
}
