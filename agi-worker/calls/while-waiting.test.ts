import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { CallControl } from './call-control.ts'
import { Call } from './call.ts'
import { whileWaiting } from './while-waiting.ts'

/** A call that notes what is played, and hears it to the end at once. */
function listening() {
  const heard: string[] = []
  const control = {
    play(media: string, id: string) {
      heard.push(media)
      queueMicrotask(() => call.played(id, true))
      return Promise.resolve()
    },
  } as unknown as CallControl
  const channel = { id: '1', name: 'PJSIP/2001-00000001', language: 'en', creationtime: new Date() }
  const call: Call = new Call(channel, control, () => null)
  return { call, heard }
}

it('who waits long is asked to wait, once', async () => {
  const { call, heard } = listening()
  expect(await whileWaiting(call, pause(60, 'logged in'), 10)).toBe('logged in')
  expect(heard).toEqual(['sound:one-moment-please'])
})

it('who does not hears nothing', async () => {
  const { call, heard } = listening()
  expect(await whileWaiting(call, pause(10, 'logged in'), 5_000)).toBe('logged in')
  expect(heard).toEqual([])
})

it('what is under way goes on where the caller has hung up', async () => {
  const { call } = listening()
  call.end()
  expect(await whileWaiting(call, pause(60, 'logged in'), 10)).toBe('logged in')
})

it('what fails meanwhile fails', async () => {
  const { call } = listening()
  const failing = pause(60).then(() => Promise.reject(new Error('the PBX is away')))
  await expect(whileWaiting(call, failing, 10)).rejects.toThrow('the PBX is away')
})
