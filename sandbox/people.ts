/**
 * Asterisk's channel drivers for SIP phones; chan_sip ended with Asterisk 20. Local: no SIP at all, for more calls than
 * phones could make here; a desk's call then is a Local channel that bears the desk's number.
 */
export type Driver = 'PJSIP' | 'SIP' | 'Local'

/** What rings the phone of this number, as `DEVICE/<number>/dial` has it. */
export const endpointOf = (number: string, driver: Driver) =>
  driver === 'Local' ? `Local/${number}@load-phone` : `${driver}/${number}`

/** An extension of the demo PBX, with a device account of the same number (FreePBX's "extensions" mode). */
export interface Extension {
  number: string
  name: string
  /** The mailbox's PIN; '' is a mailbox without a PIN, null no mailbox. */
  pin: string | null
  /** The caller ID that the trunk sees. */
  outboundCid: string
  /** The caller ID of the device in emergency calls; null is the omission that the board warns of. */
  emergencyCid: string | null
  /** How its phone learns of messages. Left out: unsolicited, of the device's box, and not at all without a mailbox. */
  lamp?: Lamp
}

export interface Lamp {
  /**
   * In FreePBX's names: messages are sent to the endpoint, its AOR may subscribe to them, or both, where a subscription
   * wins.
   */
  style: 'unsolicited' | 'solicited' | 'auto'
  /** `2001@device` through the map of aliases, or `2001@default`: the box itself. */
  context: 'device' | 'default'
}

export interface DemoDesk extends Extension {
  location: string
}

function extension(number: string, name: string, pin: string | null): Extension {
  // No two alike, so that a test can see whose number an emergency call showed: 5559101 for 1001, 5559201 for 2001.
  const emergencyCid = `<5559${number.slice(0, 1)}${number.slice(2)}>`
  return { number, name, pin, outboundCid: `"${name}" <555${number}>`, emergencyCid }
}

function desk(number: string, location: string, more: Partial<Extension> = {}): DemoDesk {
  return { ...extension(number, `Desk ${number}`, `8${number.slice(1)}`), location, ...more }
}

// The PINs below are for show: these people exist in demo and tests alone.
export const people: readonly Extension[] = [
  extension('1001', 'Alice Archer', '4711'),
  extension('1002', 'Bob Baker', '4712'),
  extension('1003', 'Carol Carter', '4713'),
  extension('1004', 'Dave Draper', '4714'),
  extension('1005', 'Erin Evans', '4715'),
]

export const desks: readonly DemoDesk[] = [
  desk('2001', 'North wing'),
  desk('2002', 'North wing'),
  desk('2003', 'North wing'),
  desk('2004', 'South wing'),
  desk('2005', 'South wing'),
  desk('2006', 'South wing'),
  desk('2007', 'Reception', { emergencyCid: null }),
  desk('2008', 'Reception', { pin: null }),
]

/** Desks of the demo whose phone is a page of the demo, in a browser. */
export const browserDesks: readonly string[] = ['2003', '2005']

/** Who sits where when a demo begins. Alice and Bob, and most desks, are left for visitors to try. */
export const seated: readonly { extension: string; phone: string }[] = [
  { extension: '1003', phone: '2004' },
  { extension: '1004', phone: '2005' },
  { extension: '1005', phone: '2007' },
]

/** Not people of the demo: the cases that a login must refuse, and a phone that is no hot desk. */
export const emptyPin = extension('1008', 'Meeting Room', '')
export const noMailbox = extension('1009', 'Front Door', null)
export const outsidePhone = extension('3001', 'Warehouse', '8301')

export const demoExtensions: readonly Extension[] = [...people, ...desks, emptyPin, noMailbox, outsidePhone]

/** Dialled numbers of the reference dialplan. */
export const numbers = {
  ringGroup: '600',
  huntGroup: '601',
  /** Like the ring group, but its members are rung through their own extensions. */
  groupByExtension: '602',
  queue: '700',
  /** A test number that takes the way of an emergency call. */
  emergencyTest: '933',
  /** Before an outside number. */
  outside: '9',
  /** What the trunk dials to reach an extension, a group or the queue. */
  did: (number: string) => (number.length === 3 ? `5550${number}` : `555${number}`),
} as const

/** Who is rung by the groups and the queue. */
export const members = { ringGroup: ['1001', '1002'], huntGroup: ['1001', '1002'], queue: ['1001', '1002'] } as const
