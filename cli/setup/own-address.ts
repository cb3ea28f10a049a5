import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { networkInterfaces } from 'node:os'

const dashboardPort = 3000
const isPrivate = (address: string) => /^(10|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(address)

/**
 * What people in the same network can type into their browser. Where this machine has public addresses alone it is
 * loopback: an unencrypted dashboard is nothing for the whole world.
 */
export function ownUrl(interfaces = networkInterfaces()): string {
  const found = Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal, address }) => family === 'IPv4' && !internal && isPrivate(address))
  return `http://${found?.address ?? 'localhost'}:${dashboardPort}`
}

/** The address of this machine that a host sees; null: there is no way there. Nothing is sent. */
export async function addressTowards(host: string): Promise<string | null> {
  const socket = createSocket('udp4')
  try {
    socket.connect(5039, host)
    await once(socket, 'connect')
    return socket.address().address
  } catch {
    return null
  } finally {
    socket.close()
  }
}
