import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { env } from '@/lib/env'
import { forgetProcessWide } from '@/lib/process-wide'
import { type Proxy, startProxy } from '@/sandbox/proxy'
import { waitFor } from '@/runtime/wait-for'
import { hub } from './hub'
import { sseResponse } from './sse'
import { boardStream, eventStream } from './streams'

let web: WebServerSide
let proxy: Proxy

beforeAll(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  web = await startWebServerSide()
  const direct = new URL(env().DATABASE_URL)
  proxy = await startProxy(Number(direct.port))
  process.env['DATABASE_URL'] = Object.assign(direct, { port: String(proxy.port) }).href
})
afterEach(async () => {
  proxy.heal()
  await hub().close()
  forgetProcessWide('hub')
})
afterAll(async () => {
  await web.stop()
  await proxy.stop()
})

interface Reader {
  text: string
  ended: AbortController
}

async function open(kind: typeof boardStream): Promise<Reader> {
  const reader = { text: '', ended: new AbortController() }
  const pieces = kind({
    after: null,
    reader: { id: 'somebody', streamId: null, isAllowed: async () => true, ended: reader.ended },
  })
  const { body } = await sseResponse(pieces, reader.ended, new AbortController().signal)
  const read = async () => {
    const text = body?.pipeThrough(new TextDecoderStream()).getReader()
    for (let piece = await text?.read(); piece && !piece.done; piece = await text?.read()) reader.text += piece.value
  }
  void read().catch(() => undefined)
  await until(() => reader.text !== '', 5_000)
  return reader
}

const until = async (condition: () => boolean | Promise<boolean>, milliseconds: number) =>
  expect(await waitFor(condition, milliseconds)).toBe(true)

const opens = (kind: typeof boardStream) =>
  open(kind).then(
    ({ ended }) => {
      ended.abort()
      return true
    },
    () => false,
  )

const faults: [string, () => void][] = [
  ['falls silent', () => proxy.blackhole()],
  ['drops connections', () => proxy.turnAway('drop')],
  ['resets connections', () => proxy.turnAway('reset')],
]

it.each(faults)(
  'ends every stream within 5 s when the database %s, and none begins until it is back',
  async (_, fail) => {
    const readers = [await open(boardStream), await open((request) => eventStream({ ...request, sight: 'everything' }))]
    fail()
    await until(() => readers.every(({ ended }) => ended.signal.aborted), 5_000)
    await expect(open(boardStream)).rejects.toThrow()
    proxy.heal()
    await until(() => opens(boardStream), 10_000)
  },
)
