import net from 'node:net'

/** A TCP proxy to a server on loopback that can fail in the ways networks do. */
export interface Proxy {
  port: number
  /** Swallows every byte in both directions while all connections stay open: a peer that vanished. */
  blackhole(): void
  /** Accepts connections and ends them at once (`drop`), or resets them (`reset`). */
  turnAway(how: 'drop' | 'reset'): void
  /** Passes bytes again; connections that met the black hole are cut. */
  heal(): void
  /** Cuts every connection. */
  cut(): void
  stop(): Promise<void>
}

export async function startProxy(targetPort: number): Promise<Proxy> {
  let swallowing = false
  let turningAway: 'drop' | 'reset' | null = null
  const sockets = new Set<net.Socket>()
  const server = net.createServer((client) => {
    if (turningAway === 'drop') return client.destroy()
    if (turningAway === 'reset') return client.resetAndDestroy()
    const target = net.connect(targetPort, '127.0.0.1')
    for (const [from, to] of [
      [client, target],
      [target, client],
    ] as const) {
      sockets.add(from)
      from.on('data', (bytes) => {
        if (!swallowing) to.write(bytes)
      })
      from.on('error', () => undefined)
      from.on('close', () => {
        sockets.delete(from)
        if (!swallowing) to.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const cut = () => sockets.forEach((socket) => socket.destroy())
  return {
    port: (server.address() as net.AddressInfo).port,
    blackhole: () => {
      swallowing = true
    },
    turnAway: (how) => {
      turningAway = how
      cut()
    },
    heal: () => {
      if (swallowing) cut()
      swallowing = false
      turningAway = null
    },
    cut,
    stop: () => {
      cut()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
