import { Server } from 'node:http'
import { BlockList, isIP, isIPv6 } from 'node:net'

/**
 * Puts the verified address of the client into X-Forwarded-For, before Next.js sees the request: Next.js keeps what a
 * client sends there, and limits by address would be worth nothing. Call it before the server is made.
 *
 * @param {string} trusted addresses and networks of proxies, with commas between
 */
export function verifyClientAddresses(trusted) {
  const proxies = proxiesIn(trusted)
  const { emit } = Server.prototype
  let hasWarned = false
  Server.prototype.emit = function (event, ...rest) {
    if (event === 'request') {
      const { headers, socket } = rest[0]
      const sent = headers['x-forwarded-for']
      if (sent !== undefined && !isTrusted(proxies, socket.remoteAddress) && !hasWarned) {
        hasWarned = true
        console.warn(`X-Forwarded-For from ${socket.remoteAddress} is not believed. ${adviceAboutProxies}`)
      }
      headers['x-forwarded-for'] = clientAddress(socket.remoteAddress, sent, proxies)
    }
    return emit.call(this, event, ...rest)
  }
}

const adviceAboutProxies = 'If it came from your proxy, name its address in HOTDESK_TRUSTED_PROXIES.'

/** @param {string} list checked when the settings were read */
export function proxiesIn(list) {
  const proxies = new BlockList()
  for (const entry of list.split(',').map((text) => text.trim())) {
    const [address = '', bits] = entry.split('/')
    if (!isIP(address)) continue
    if (bits === undefined) proxies.addAddress(address, family(address))
    else proxies.addSubnet(address, Number(bits), family(address))
  }
  return proxies
}

/**
 * The nearest address that is no trusted proxy: each proxy added whom it heard from at the end of the list.
 *
 * @param {string | undefined} peer the other end of the connection
 * @param {string | undefined} forwarded the header as it came
 * @param {BlockList} proxies
 */
export function clientAddress(peer, forwarded, proxies) {
  let address = plain(peer ?? 'unknown')
  const hops = (forwarded ?? '').split(',').map((hop) => plain(hop.trim()))
  while (isListed(proxies, address)) {
    const next = hops.pop() ?? ''
    if (!isIP(next)) break
    address = next
  }
  return address
}

/** Whether the other end of a connection is a trusted proxy. @param {BlockList} proxies @param {string} [peer] */
export const isTrusted = (proxies, peer = '') => isListed(proxies, plain(peer))

/** @param {BlockList} proxies @param {string} address */
const isListed = (proxies, address) => isIP(address) !== 0 && proxies.check(address, family(address))

/** A server that listens on IPv6 sees IPv4 as ::ffff:192.0.2.1. @param {string} address */
const plain = (address) => address.replace(/^::ffff:(?=\d+\.)/i, '')

/** @param {string} address @returns {'ipv6' | 'ipv4'} */
const family = (address) => (isIPv6(address) ? 'ipv6' : 'ipv4')
