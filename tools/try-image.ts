import { buildImage, findEngine } from './image/engine.ts'
import type { Image } from './image/image.ts'
import { makeInFolders } from './image/plain-folders.ts'
import { until } from '../e2e/support/until.ts'
import { freePort } from '../runtime/free-port.ts'
import { startPbx } from '../sandbox/index.ts'
import { startTestDatabase } from '../sandbox/test-database.ts'

// npm run try:image: builds the image of deploy/docker with podman or docker, starts it, waits for its health and stops
// it. Where no engine answers, its steps run in plain folders, as root.
const engine = findEngine()
console.log(engine ? `Built and started by ${engine}.` : 'No container engine answers: its steps run in plain folders.')
const made = engine ? buildImage(engine) : makeInFolders()
console.log(`It takes ${made.megabytes} MB`)
await start(made)
made.remove()

/** With a database and a PBX, until it is healthy; then stops it. */
async function start(image: Image): Promise<void> {
  const [pbx, database] = await Promise.all([startPbx({ version: 22 }), startTestDatabase()])
  const ports = { HOTDESK_PORT: String(await freePort()), HOTDESK_WORKER_PORT: String(await freePort()) }
  const began = performance.now()
  const container = image.start({ ...pbx.environment, ...ports, HOTDESK_HOST: '127.0.0.1', DATABASE_URL: database.url })
  try {
    await until('a healthy container', () => container.isHealthy(), 90)
    console.log(`Healthy after ${secondsSince(began)} s, on Node ${container.nodeVersion()}`)
    const stopped = performance.now()
    await container.stop()
    console.log(`Stopped by SIGTERM after ${secondsSince(stopped)} s`)
  } finally {
    container.remove()
    await Promise.all([pbx.remove(), database.stop()])
  }
}

function secondsSince(moment: number): string {
  return ((performance.now() - moment) / 1000).toFixed(1)
}
