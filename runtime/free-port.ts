import { createServer } from 'node:net'

/** Whether a server could listen on this port of this address; on loopback where none is given. */
export const isFree = async (port: number, host = '127.0.0.1'): Promise<boolean> => (await bind(port, host)) !== null

/** A loopback port nobody listens on: `wanted` if that is free, else one the system chooses. */
export async function freePort(wanted = 0): Promise<number> {
  const port = (await bind(wanted)) ?? (await bind(0))
  if (port === null) throw new Error('This machine has no free port left on 127.0.0.1.')
  return port
}

function bind(port: number, host = '127.0.0.1'): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => {
      resolve(null)
    })
    server.listen(port, host, () => {
      const address = server.address()
      server.close(() => {
        resolve(address !== null && typeof address === 'object' ? address.port : null)
      })
    })
  })
}
