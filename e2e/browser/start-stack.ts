import { startPbx, startPhone } from '../../sandbox/index.ts'
import { newToken } from '../support/new-token.ts'
import { handoverSecret, stackVariable, type Stack } from './stack.ts'
import { startEmpty } from './start-empty.ts'

/** Everything as `npm start` runs it, on a sandboxed PBX and an empty database. @returns ends it all */
export default async function startStack(): Promise<() => Promise<void>> {
  const pbx = await startPbx({ version: 22, ringSeconds: 3 })
  const stops: (() => unknown)[] = [() => pbx.remove()]
  const stop = async () => {
    for (const end of stops) await end()
  }
  try {
    // One desk has a phone; at the others it is unplugged.
    const phone = await startPhone({ pbx, number: '2001' })
    stops.unshift(() => phone.stop())
    const started = await startEmpty(pbx, { HOTDESK_HANDOVER_SECRET: handoverSecret })
    stops.unshift(() => started.stop())
    const { hotDesk, dataDirectory, workerPort } = started
    const { url, databaseUrl, setupCode } = hotDesk
    const token = await newToken(['admin'], databaseUrl)
    const stack: Stack = { url, token, setupCode: setupCode ?? '', databaseUrl, dataDirectory, workerPort }
    process.env[stackVariable] = JSON.stringify(stack)
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}
