import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Counted, startCounted } from '../../e2e/support/counted.ts'
import type { Prompt } from '../../pbx/prompts/meanings.ts'
import { type Pbx, startPbx } from '../../sandbox/index.ts'
import { AriConnection } from '../adapters/ari/ari.ts'
import { createLog } from '../log.ts'
import type { Call } from './call.ts'

describe.each([22, 16] as const)('a call on Asterisk %d', (version) => {
  let sandbox: Pbx
  let toAri: Counted
  let ari: AriConnection

  beforeAll(async () => {
    sandbox = await startPbx({ version, languages: {}, briefSounds: true })
    sandbox.addRecording('de/hotdesk/not-a-hot-desk')
    const { ARI_URL, ARI_USERNAME: username, ARI_PASSWORD: password } = sandbox.environment
    toAri = await startCounted(Number(new URL(ARI_URL).port))
    const settings = { url: `http://127.0.0.1:${toAri.port}`, username, password, application: 'hotdesk' }
    ari = new AriConnection(settings, createLog('silent'))
    ari.start()
    await once(ari, 'sounds')
    await speaking('de')
  })
  afterAll(async () => {
    ari.stop()
    await toAri.stop()
    await sandbox.remove()
  })

  /** An extension that comes to us in this language. */
  async function speaking(language: string): Promise<void> {
    await sandbox.cli(`dialplan add extension 1,1,Set(CHANNEL(language)=${language}) into speaking`)
    await sandbox.cli('dialplan add extension 1,2,Stasis(hotdesk) into speaking')
  }

  async function newCall(): Promise<Call> {
    const arrival = once(ari, 'call') as Promise<[Call]>
    await sandbox.cli('channel originate Local/1@speaking application Wait 60')
    const [call] = await arrival
    await call.answer()
    return call
  }

  /** What the caller hears, and how many playbacks were asked for. */
  async function whileSaying(...prompts: Prompt[]) {
    const call = await newCall()
    const before = played().length
    toAri.take()
    await call.say(...prompts)
    const requests = toAri.take().sent.match(/POST \S+\/play\?/g)?.length
    await call.hangUp()
    return { heard: played().slice(before), requests }
  }

  const played = () =>
    [...readFileSync(sandbox.log, 'utf8').matchAll(/Playing '([^']+)\.\w+' \(language '(\w+)'\)/g)].map(
      ([, sound, language]) => `${language}/${sound}`,
    )

  it('hears several prompts by one request', async () => {
    expect(await whileSaying('notAHotDesk', 'goodbye')).toEqual({
      heard: ['de/hotdesk/not-a-hot-desk', 'de/vm-goodbye'],
      requests: 1,
    })
  })

  it('hears a number in its place, digit by digit', async () => {
    expect(await whileSaying({ meaning: 'confirmTakeover', number: '1002' })).toEqual({
      heard: [
        ...['vm-theperson', 'digits/1', 'digits/0', 'digits/0', 'digits/2', 'vm-isonphone'],
        ...['vm-press', 'digits/1'],
      ].map((sound) => `de/${sound}`),
      requests: 1,
    })
  })

  it('hears the usual sentence, by one more request, where a recording was taken away meanwhile', async () => {
    sandbox.removeSound('de/hotdesk/not-a-hot-desk')
    // Its first sentence is not known in German: Asterisk plays the English one.
    expect(await whileSaying('notAHotDesk')).toEqual({ heard: ['de/feature-not-avail-line'], requests: 2 })
  })
})
