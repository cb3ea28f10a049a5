/*
 * Phone and PBX are on one machine, and their audio stays on it. Asterisk never offers loopback among its addresses, though it
 * listens nowhere else here; a browser names itself by words that only its own kind can resolve.
 */

const address = /^(a=candidate:\S+ \d+ \S+ \d+ )(\S+)( )/gm

/** Of the PBX: all its addresses are this machine. */
export const pbxOnLoopback = (sdp: string) => sdp.replace(address, '$1127.0.0.1$3')

/** Of the browser: a name becomes this machine; an address is one already. Without any it says 0.0.0.0, which would be a hold. */
export const browserOnLoopback = (sdp: string) =>
  sdp
    .replace(/^c=IN IP4 0\.0\.0\.0/gm, 'c=IN IP4 127.0.0.1')
    .replace(address, (whole, before: string, host: string, after: string) =>
      host.endsWith('.local') ? `${before}127.0.0.1${after}` : whole,
    )
