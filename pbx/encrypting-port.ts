import { once } from 'node:events'
import net, { type AddressInfo } from 'node:net'
import tls from 'node:tls'

/** A port on loopback; what is sent to it goes on to another host, encrypted. */
export interface EncryptingPort {
  port: number
  close(): void
}

/**
 * For ari-client, which follows the address in Asterisk's API description: that always says http. Asterisk's HTTP
 * server reads TLS records of any size to their end, unlike AMI (ami-connection.ts). The other host has to show a
 * certificate for its name from an authority that Node trusts.
 */
export async function openEncryptingPort(host: string, port: number): Promise<EncryptingPort> {
  const open = new Set<net.Socket>()
  const server = net.createServer((near) => {
    const far = tls.connect({ host, port })
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        open.delete(socket)
        other.destroy()
      })
    }
    near.pipe(far).pipe(near)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close()
      for (const socket of open) socket.destroy()
    },
  }
}
