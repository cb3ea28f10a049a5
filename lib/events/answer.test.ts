import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { waitFor } from '@/runtime/wait-for'
import { answerWith } from './answer'
import { type Answers, startAnswers } from './fixtures'

let answers: Answers
beforeAll(async () => {
  answers = await startAnswers()
})
afterAll(() => answers.stop())

async function* say(...texts: string[]): AsyncGenerator<Uint8Array, void> {
  for (const text of texts) yield Buffer.from(text)
}

it('says all pieces and then ends', async () => {
  const ended = new AbortController()
  const answer = await answers.to(() => say('one ', 'two ', 'x'.repeat(1_000_000)), ended)
  expect(answer.headers.get('Content-Type')).toBe('text/event-stream; charset=utf-8')
  expect(await answer.text()).toBe(`one two ${'x'.repeat(1_000_000)}`)
  expect(ended.signal.aborted).toBe(true)
})

it('leaves an answer open to a problem until there is something to say', async () => {
  const fails = async function* (): AsyncGenerator<Uint8Array, void> {
    throw new Error('No, sorry.')
  }
  await expect(answers.to(fails, new AbortController())).rejects.toThrow('No, sorry.')
})

it('ends what was begun when it cannot go on', async () => {
  const breaks = async function* (): AsyncGenerator<Uint8Array, void> {
    yield* say('one ')
    ended.abort()
    throw new Error('What is thrown afterwards is heard by nobody.')
  }
  const ended = new AbortController()
  expect(await (await answers.to(breaks, ended)).text()).toBe('one ')
})

it('cuts the connection of a reader that has stopped reading', async () => {
  const ended = new AbortController()
  let said = 0
  const endless = async function* (): AsyncGenerator<Uint8Array, void> {
    for (; ; said++) yield Buffer.alloc(1_000_000, 'x')
  }
  const server = createServer((_, response) => void answerWith(endless(), response, ended)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
  socket.pause()
  let before = -1
  const isStuck = () => said > 0 && before === (before = said)
  expect(await waitFor(isStuck, 10_000)).toBe(true)
  ended.abort()
  server.close()
  await once(server, 'close')
  socket.destroy()
})
