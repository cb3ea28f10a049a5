import { BlockList, isIPv6 } from 'node:net'

/** `never`: what only means something on one link or one machine, such as a cloud's own data of its machines. */
export type AddressKind = 'public' | 'private' | 'never'

// RFC 6890 and what came after it: no address of these is somebody else's on the internet.
const privateNetworks: [network: string, bits: number][] = [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['198.18.0.0', 15],
  ['::1', 128],
  ['fc00::', 7],
]
const otherNetworks: [network: string, bits: number][] = [
  ['0.0.0.0', 8],
  ['169.254.0.0', 16],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 128],
  ['fe80::', 10],
  ['ff00::', 8],
  ['2001:db8::', 32],
  // Addresses that hide one of IPv4.
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['2001::', 32],
]

const familyOf = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4')

function listOf(networks: readonly [string, number][]): BlockList {
  const list = new BlockList()
  for (const [network, bits] of networks) list.addSubnet(network, bits, familyOf(network))
  return list
}

const privateList = listOf(privateNetworks)
const neverList = listOf(otherNetworks)

/** @param address of IPv4 or IPv6; an IPv4 one in the form of IPv6 counts as itself */
export function kindOfAddress(address: string): AddressKind {
  const family = familyOf(address)
  if (neverList.check(address, family)) return 'never'
  return privateList.check(address, family) ? 'private' : 'public'
}
