import type { UA } from 'jssip'
import { heardEvent } from '@/lib/demo/spoken'
import { newMessagesIn } from './new-messages'
import { type CallSession, isHere } from './sip-call'

export interface Account {
  /** Where the PBX takes SIP over WebSockets. */
  webSocket: string
  number: string
  secret: string
}

/** What a line reports to its phone. */
export interface LineEvents {
  onLine: (line: 'ready' | 'away') => void
  onMessages: (count: number) => void
  /** A voice of the PBX speaks: the name of the recording. */
  onHeard: (sound: string) => void
  /** A call begins, ours or somebody else's. */
  onCall: (session: CallSession, isOurs: boolean) => void
}

export interface Line {
  call: (number: string, stream: MediaStream) => void
  close: () => void
}

/** How long a registration holds, in seconds: a phone that has vanished gives its desk back soon. */
const holds = 60

/** Registers a phone. The library comes with the first one, and with this page alone. */
export async function openLine({ webSocket, number, secret }: Account, events: LineEvents): Promise<Line> {
  const { UA, WebSocketInterface } = await import('jssip')
  const ua = new UA({
    sockets: [new WebSocketInterface(webSocket)],
    uri: `sip:${number}@127.0.0.1`,
    password: secret,
    register_expires: holds,
    session_timers: false,
  })
  listen(ua, events)
  ua.start()
  return {
    call: (target, mediaStream) => void ua.call(`sip:${target}@127.0.0.1`, { mediaStream }),
    close: () => ua.stop(),
  }
}

interface NewCall {
  session: CallSession
  originator: string
}

function listen(ua: UA, { onLine, onMessages, onHeard, onCall }: LineEvents): void {
  ua.on('registered', () => onLine('ready'))
  ua.on('unregistered', () => onLine('away'))
  ua.on('registrationFailed', () => onLine('away'))
  ua.on('disconnected', () => onLine('away'))
  ua.on('newRTCSession', ({ session, originator }: NewCall) => onCall(session, isHere(originator)))
  ua.on('sipEvent', ({ request }) => {
    if (request.getHeader('event') === heardEvent) onHeard(request.body.trim())
    const count = newMessagesIn(request.body)
    if (count !== null) onMessages(count)
  })
}
