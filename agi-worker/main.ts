// The telephony worker. It keeps the name agi-worker from the project's brief; it speaks ARI and AMI, not AGI.
import { compose } from './compose.ts'
import { readConfig } from './config.ts'
import { createLog } from './log.ts'
import { SignOfLife } from './sign-of-life.ts'

const config = readConfig(process.env)
const log = createLog(config.logLevel)
const signOfLife = new SignOfLife(log)

/** Anything that makes going on unsafe ends the process; the supervisor starts it again. */
function leave(cause: string): never {
  log.error({ cause }, 'The worker stops and has to be started again')
  process.exit(1)
}

signOfLife.started()
const worker = compose(config, log, { onAlive: () => signOfLife.give(), onLost: leave })

/** Longer than it takes to type an extension and a PIN. Service managers have to wait longer than this. */
const finishWithinMs = 30_000
let stopping = false

/** In peace: a caller in the middle of typing a PIN is still logged in. */
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  await worker.finish(finishWithinMs)
  await worker.stop()
  process.exit(0)
}

function stopOrLeave(): void {
  if (stopping) process.exit(0)
  void stop()
}

process.on('SIGINT', stopOrLeave)
process.on('SIGTERM', stopOrLeave)
// The supervisor holds the other end; when it is gone, however it went, nobody would restart or stop this process.
process.on('disconnect', () => void stop())

await worker.start(() => log.info({ port: config.port }, 'The worker runs'))
