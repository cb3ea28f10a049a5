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
  /**
   * Cuts the first connection whose client sends this text: before it is passed on, or before the answer to it.
   * Resolves when it has.
   */
  cutAt(text: string, when: 'before' | 'after'): Promise<void>
  /** Is a black hole from the first message of a client with this text on. Resolves when it is. */
  blackholeAt(text: string): Promise<void>
  stop(): Promise<void>
}

/** What happens when a client sends the text. */
interface Fault {
  text: string
  what: 'cut before' | 'cut after' | 'black hole'
  done: () => void
}

export async function startProxy(targetPort: number): Promise<Proxy> {
  let swallowing = false
  let next: Fault | null = null
  let turningAway: 'drop' | 'reset' | null = null
  const sockets = new Set<net.Socket>()
  const server = net.createServer((client) => {
    if (turningAway === 'drop') return client.destroy()
    if (turningAway === 'reset') return client.resetAndDestroy()
    const target = net.connect(targetPort, '127.0.0.1')
    client.on('data', (bytes) => {
      if (swallowing) return
      const fault = next !== null && bytes.includes(next.text) ? next : null
      if (fault === null || fault.what === 'cut after') target.write(bytes)
      if (fault === null) return
      next = null
      if (fault.what === 'black hole') swallowing = true
      else client.destroy()
      fault.done()
    })
    for (const [from, to] of [
      [client, target],
      [target, client],
    ] as const) {
      sockets.add(from)
      from.on('error', () => undefined)
      from.on('close', () => {
        sockets.delete(from)
        // What was passed on before still arrives.
        if (!swallowing) to.end()
      })
    }
    target.on('data', (bytes) => {
      if (!swallowing) client.write(bytes)
    })
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
    cutAt: (text, when) => new Promise((done) => (next = { text, what: `cut ${when}`, done })),
    blackholeAt: (text) => new Promise((done) => (next = { text, what: 'black hole', done })),
    stop: () => {
      cut()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
