import { browserDesks, people, type Pbx } from '../../sandbox/index.ts'

/** What the web app of a demo gets besides its settings: lib/demo/demo-phones.ts. */
export function browserPhones(pbx: Pbx): Record<string, string> {
  const phones = browserDesks.map((number) => ({ number, secret: pbx.secrets.phones[number] ?? '' }))
  const known = people.map(({ number, name, pin }) => ({ number, name, pin: pin ?? '' }))
  return { HOTDESK_DEMO_PHONES: JSON.stringify({ webSocket: pbx.webSocket, phones, people: known }) }
}
