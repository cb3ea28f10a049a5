import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { answerWith } from './answer'
import type { Connection } from './connection'

type Begin = (connection: Connection) => AsyncGenerator<Uint8Array, void>

/** A server of this process that answers with streams, for tests. */
export interface Answers {
  /** Rejects with what was thrown before the first piece. @param leaving aborted when the reader leaves */
  to(begin: Begin, ended: AbortController, leaving?: AbortSignal): Promise<Response>
  stop(): Promise<void>
}

export async function startAnswers(): Promise<Answers> {
  const waiting = new Map<string, (connection: ServerResponse) => Promise<void>>()
  const server = createServer((request: IncomingMessage, response) => void waiting.get(request.url ?? '')?.(response))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  let asked = 0
  return {
    to(begin, ended, leaving) {
      const path = `/${++asked}`
      return new Promise((resolve, reject) => {
        waiting.set(path, (connection) =>
          answerWith(begin(connection), connection, ended).catch((error: unknown) => {
            reject(error instanceof Error ? error : new Error(String(error)))
            connection.destroy()
          }),
        )
        fetch(`http://127.0.0.1:${port}${path}`, { signal: leaving ?? null }).then(resolve, reject)
      })
    },
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
