import net, { type AddressInfo } from 'node:net'

/** What goes over the connections to a server on loopback, counted. */
export interface Counted {
  port: number
  /** What the clients have sent since the last call, and how often they had to wait for the server before they went on. */
  take(): { turns: number; sent: string }
  stop(): Promise<void>
}

/** In the process of its clients: what they send in one moment arrives here in one piece. */
export async function startCounted(targetPort: number): Promise<Counted> {
  let turns = 0
  let sent = ''
  const server = net.createServer((client) => {
    const target = net.connect(targetPort, '127.0.0.1')
    let waiting = false
    client.on('data', (bytes) => {
      if (!waiting) turns += 1
      waiting = true
      sent += bytes.toString('latin1')
      target.write(bytes)
    })
    target.on('data', (bytes) => {
      waiting = false
      client.write(bytes)
    })
    for (const [from, to] of [
      [client, target],
      [target, client],
    ] as const)
      from.on('error', () => undefined).on('close', () => to.end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    take() {
      const counted = { turns, sent }
      turns = 0
      sent = ''
      return counted
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
