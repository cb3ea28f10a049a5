import { lookup, type LookupAddress } from 'node:dns'
import { type IncomingMessage, request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { faults } from '../../../words/en/faults.ts'
import { kindOfAddress } from './addresses.ts'

export interface Post {
  url: string
  headers: Record<string, string>
  body: string
  /** Whether the address may be in a private network. */
  allowsPrivate: boolean
  /** Milliseconds for all of it. */
  within: number
  /** Gives up at once. */
  giveUp: AbortSignal
}

/** The result: the endpoint's status, or why there is none. */
export type Answer = { status: number; error: null } | { status: null; error: string }

/** Where we do not send anything. */
class Refused extends Error {}

/**
 * Sends this once, follows no redirect and reads no answer but its status. The address is looked at where the connection
 * is made, so that a name cannot lead elsewhere than it did a moment ago.
 */
export async function post({ url, headers, body, allowsPrivate, within, giveUp }: Post): Promise<Answer> {
  try {
    const { hostname, protocol } = new URL(url)
    const host = hostname.replace(/^\[(.*)\]$/, '$1')
    // Node looks up names, and takes addresses as they are.
    if (isIP(host) !== 0) refuseUnlessAllowed(host, allowsPrivate)
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const request = protocol === 'https:' ? httpsRequest : httpRequest
      const length = { 'Content-Length': String(Buffer.byteLength(body)) }
      const signal = AbortSignal.any([giveUp, AbortSignal.timeout(within)])
      const options = { method: 'POST', headers: { ...headers, ...length }, signal }
      request(url, { ...options, agent: false, lookup: lookupAllowed(allowsPrivate) }, resolve)
        .on('error', reject)
        .end(body)
    })
    // Its text is of no use; the time limit ends one that has no end.
    response.on('error', () => undefined).resume()
    return { status: response.statusCode ?? 0, error: null }
  } catch (error) {
    return { status: null, error: inWords(error, within) }
  }
}

const lookupAllowed =
  (allowsPrivate: boolean): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      try {
        if (error) throw error
        for (const { address } of addresses) refuseUnlessAllowed(address, allowsPrivate)
      } catch (refusal) {
        callback(refusal as NodeJS.ErrnoException, '', 0)
        return
      }
      const [first] = addresses
      if (options.all) callback(null, addresses)
      else callback(null, first?.address ?? '', first?.family)
    })
  }

function refuseUnlessAllowed(address: string, allowsPrivate: boolean): void {
  const kind = kindOfAddress(address)
  if (kind === 'never') throw new Refused(faults.said.neverSentTo(address))
  if (kind === 'private' && !allowsPrivate) throw new Refused(faults.said.isPrivate(address))
}

function inWords(error: unknown, within: number): string {
  if (error instanceof Refused) return error.message
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'AbortError' || error.name === 'TimeoutError')
    return faults.said.noAnswerWithin(String(within / 1000))
  return error.message || ('code' in error ? String(error.code) : error.name)
}
