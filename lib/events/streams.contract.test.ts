import { randomUUID } from 'node:crypto'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createParser, type EventSourceMessage } from 'eventsource-parser'
import { addQuickAccount } from '@/e2e/support/quick-account'
import { verbContext } from '@/e2e/support/verb-context'
import { startWebServerSide, type WebServerSide } from '@/e2e/support/web-server-side'
import { setDisabled } from '@/lib/accounts/set-disabled'
import { setPassword } from '@/lib/accounts/set-password'
import { isTokenValid } from '@/lib/auth/api-tokens'
import { findSignedIn } from '@/lib/auth/signed-in'
import { beginSignIn, type Claims } from '@/lib/auth/sign-ins'
import { endAllSignIns as endAll, endOwnSignIn } from '@/lib/sign-ins/end-sign-ins'
import { boardMessageSchema, type BoardMessage } from '@/lib/contract/board'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { addPhone } from '@/lib/phones/add-phone'
import { changePhone } from '@/lib/phones/change-phone'
import { addFloor } from '@/lib/floors/add-floor'
import { placeDesk } from '@/lib/floors/place-desk'
import { removePhone } from '@/lib/phones/remove-phone'
import { forgetProcessWide } from '@/lib/process-wide'
import { waitFor } from '@/runtime/wait-for'
import { type Carried, everything } from './carried'
import type { Connection } from './connection'
import { type Answers, startAnswers } from './fixtures'
import { hub } from './hub'
import { listEventsAfter, listRecentEvents } from './list-events'
import { heartbeat, sseResponse } from './sse'
import { boardStream, eventStream, type StreamRequest } from './streams'
import type { Reader } from './subscription'

const endSignIn = ({ accountId, signInId }: Claims) =>
  endOwnSignIn({ ctx: verbContext({ kind: 'account', id: accountId, name: 'Somebody' }), input: { signInId } })
const endAllSignIns = (id: string) => endAll({ ctx: verbContext(), input: { id } })
const allEvents = (request: StreamRequest) => eventStream({ ...request, sight: 'everything' })

const actor = { kind: 'system', reason: 'test' } as const
let web: WebServerSide
let answers: Answers
let readers: AbortController[] = []

beforeAll(async () => {
  web = await startWebServerSide()
  answers = await startAnswers()
})
afterAll(async () => {
  await answers.stop()
  await web.stop()
})
beforeEach(async () => {
  await Promise.all([
    db().phone.deleteMany(),
    db().session.deleteMany(),
    db().event.deleteMany(),
    db().peopleGroup.deleteMany(),
  ])
})
afterEach(async () => {
  for (const reader of readers) reader.abort()
  readers = []
  await hub().close()
  forgetProcessWide('hub')
})

interface Opened {
  messages: EventSourceMessage[]
  board: BoardMessage[]
  hasEnded: () => boolean
  leave: () => void
}

const somebody = { id: 'somebody', streamId: null, isAllowed: async () => true }

async function open(
  kind: typeof boardStream,
  after: number | null = null,
  who: Omit<Reader, 'ended'> = somebody,
  carried = everything,
): Promise<Opened> {
  const ended = new AbortController()
  const request = new AbortController()
  readers.push(request)
  const reader = { ...who, ended }
  // As in the product: a board on Node's own answer, the stream of the API through Next.js.
  const response =
    kind === boardStream
      ? await answers.to((connection) => kind({ after, reader, connection, carried }), ended, request.signal)
      : await sseResponse(kind({ after, reader }), ended, request.signal)
  const messages: EventSourceMessage[] = []
  let hasEnded = false
  const read = async () => {
    const parser = createParser({ onEvent: (message) => messages.push(message) })
    const text = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    for (let piece = await text?.read(); piece && !piece.done; piece = await text?.read()) parser.feed(piece.value)
  }
  void read()
    .catch(() => undefined)
    .finally(() => (hasEnded = true))
  return {
    messages,
    get board() {
      return messages.map(({ event, data }) => boardMessageSchema.parse({ event, data: JSON.parse(data) as unknown }))
    },
    hasEnded: () => hasEnded,
    leave: () => request.abort(),
  }
}

const write = (count: number) =>
  Promise.all(
    Array.from({ length: count }, () => db().event.create({ data: { type: 'plan.applied', actor, data: {} } })),
  )
const storedIds = async () => (await db().event.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => Number(id))
const idsOf = ({ board }: Opened) => board.flatMap((message) => (message.event === 'activity' ? [message.data.id] : []))
const until = async (condition: () => boolean) => expect(await waitFor(condition, 10_000)).toBe(true)
const saysOfDesk = ({ board }: Opened, number: string) =>
  board.filter((message) => message.event === 'desk' && message.data.number === number)

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** In buffers, of which none is garbage. */
function bytesInUse(): number {
  collectGarbage()
  return process.memoryUsage().arrayBuffers
}

/** Somebody opens a board and leaves it open. @returns how large it is */
async function comes(): Promise<number> {
  const ended = new AbortController()
  readers.push(ended)
  const request = { after: null, reader: { ...somebody, ended }, heartbeatEvery: 50 }
  const answer = await answers.to((connection) => boardStream({ ...request, connection }), ended)
  const pieces = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (!text.includes('\n\n')) text += (await pieces?.read())?.value ?? ''
  void (async () => {
    while (!(await pieces?.read())?.done);
  })().catch(() => undefined)
  return text.length
}

describe('the board stream', () => {
  it('begins with the whole board', async () => {
    await addPhone({ ctx: verbContext(), input: { number: '2001', label: 'Window' } })
    const reader = await open(boardStream)
    await until(() => reader.messages.length > 0)
    expect(reader.board[0]).toMatchObject({ event: 'board', data: { desks: [{ number: '2001', label: 'Window' }] } })
  })

  it('replays and goes on without loss or duplicates while many write', async () => {
    await write(30)
    const [first = 0] = await storedIds()
    const writing = (async () => {
      for (let round = 0; round < 8; round++) await write(25)
    })()
    const all = await Promise.all(Array.from({ length: 12 }, () => open(boardStream, first)))
    await writing
    const wanted = (await storedIds()).filter((id) => id > first)
    await until(() => all.every((reader) => idsOf(reader).at(-1) === wanted.at(-1)))
    for (const reader of all) expect(idsOf(reader)).toEqual(wanted)
  })

  it('shows a login, a line and a phone that leaves the pool', async () => {
    const { id: phoneId } = await addPhone({ ctx: verbContext(), input: { number: '2001' } })
    const reader = await open(boardStream)
    await db().$transaction(async (tx) => {
      const session = { pbxId: 'main', phone: '2001', extension: '1001', name: 'Alice', startedBy: actor }
      const { id } = await tx.session.create({ data: session })
      const data = { from: null, displaced: null, name: 'Alice' }
      await tx.event.create({ data: { type: 'session.started', phone: '2001', sessionId: id, actor, data } })
    })
    await until(() => saysOfDesk(reader, '2001').length > 0)
    expect(saysOfDesk(reader, '2001').at(-1)).toMatchObject({
      data: { session: { extension: '1001' }, line: 'unknown' },
    })
    const status = {
      phoneId,
      dial: 'PJSIP/2001',
      deviceState: 'RINGING',
      hasEmergencyCid: true,
      hasMailbox: true,
    }
    await db().phoneStatus.create({ data: status })
    await until(() => saysOfDesk(reader, '2001').length > 1)
    expect(saysOfDesk(reader, '2001').at(-1)).toMatchObject({ data: { line: 'ringing', onPbx: true } })
    await db().session.updateMany({ data: { endedAt: new Date() } })
    await removePhone({ ctx: verbContext(), input: { number: '2001' } })
    await until(() => reader.board.some(({ event }) => event === 'removed'))
  })

  it('shows at once until when somebody may stay, when their rule changes and when they leave its group', async () => {
    await addPhone({ ctx: verbContext(), input: { number: '2001' } })
    const members = { create: { pbxId: 'main', extension: '1001' } }
    const rules = { create: { pbxId: 'main', validUntil: new Date('2030-05-31'), timeZone: 'UTC' } }
    await db().peopleGroup.create({ data: { pbxId: 'main', name: 'Temporary', members, rules } })
    const session = { pbxId: 'main', phone: '2001', extension: '1001', name: 'Alice', startedBy: actor }
    await db().session.create({ data: session })
    const reader = await open(boardStream)
    const endsOf = () =>
      reader.board.flatMap(({ event, data }) => {
        const desks = event === 'board' ? data.desks : event === 'desk' ? [data] : []
        return desks.map(({ session }) => session?.automaticLogout?.at ?? null)
      })
    await until(() => endsOf().length === 1)
    await db().accessRule.updateMany({ data: { validUntil: new Date('2030-06-30') } })
    await until(() => endsOf().length === 2)
    await db().groupMember.deleteMany()
    await until(() => endsOf().length === 3)
    expect(endsOf()).toEqual(['2030-06-01T00:00:00.000Z', '2030-07-01T00:00:00.000Z', null])
  })

  it('sends a burst of changes of one desk once', async () => {
    const { id: phoneId } = await addPhone({ ctx: verbContext(), input: { number: '2001' } })
    const status = { phoneId, dial: 'PJSIP/2001', hasEmergencyCid: true, hasMailbox: true }
    await db().phoneStatus.create({ data: { ...status, deviceState: 'NOT_INUSE' } })
    const reader = await open(boardStream)
    await db().$transaction(async (tx) => {
      for (let change = 0; change < 50; change++)
        await tx.phoneStatus.update({
          where: { phoneId },
          data: { deviceState: change % 2 ? 'INUSE' : 'RINGING' },
        })
    })
    await write(1)
    await until(() => idsOf(reader).length > 0 && saysOfDesk(reader, '2001').length > 0)
    expect(saysOfDesk(reader, '2001')).toMatchObject([{ data: { line: 'in_call' } }])
  })

  it('gives everybody a fresh board, and what they missed, when the database comes back', async () => {
    const reader = await open(boardStream)
    await until(() => reader.messages.length > 0)
    await cutNotifications()
    const before = reader.messages.length
    await write(3)
    await until(() => reader.board.slice(before).some(({ event }) => event === 'board'))
    await until(() => idsOf(reader).length >= 3)
    expect(idsOf(reader)).toEqual(await storedIds())
  })

  it('starts with what comes next for a reader that has seen a later id than there is', async () => {
    await write(1)
    const reader = await open(boardStream, 1_000_000_000)
    const known = await storedIds()
    await write(2)
    await until(() => idsOf(reader).length === 2)
    expect(idsOf(reader)).toEqual((await storedIds()).filter((id) => !known.includes(id)))
  })

  it('says that it is alive in every interval of silence: a proxy would cut it off otherwise', async () => {
    const ended = new AbortController()
    readers.push(ended)
    let asked = 0
    const isAllowed = async () => {
      asked += 1
      await db().$queryRaw`SELECT 1`
      return true
    }
    const pieces = eventStream({
      sight: 'everything',
      after: null,
      reader: { ...somebody, isAllowed, ended },
      heartbeatEvery: 50,
    })
    for (let heard = 0; heard < 6; heard++) expect((await pieces.next()).value).toBe(heartbeat)
    // Once when it begins, and once in each interval.
    expect(asked).toBe(6)
  })

  it('ends at the heartbeat after its reader has lost the right to it, no matter how much there is to send', async () => {
    let isAllowed = true
    const ended = new AbortController()
    const reader = { ...somebody, isAllowed: async () => isAllowed, ended }
    const begin = (connection: Connection) => boardStream({ after: null, reader, heartbeatEvery: 50, connection })
    const answer = await answers.to(begin, ended)
    const read = answer.text()
    for (let round = 0; round < 5; round++) await write(1)
    isAllowed = false
    await until(() => ended.signal.aborted)
    expect(await read).toContain('event: activity')
    expect(await read).toMatch(/^event: board/)
  })

  it('keeps no board that it has sent: each of those who come one after the other begins with another one', async () => {
    const phones = Array.from({ length: 2_000 }, (_, index) => ({ pbxId: 'main', number: `2${1_000 + index}` }))
    await db().phone.createMany({ data: phones })
    await comes()
    const before = bytesInUse()
    let ofOneBoard = 0
    for (let count = 0; count < 15; count++) {
      await write(1)
      ofOneBoard = await comes()
    }
    expect(ofOneBoard).toBeGreaterThan(300_000)
    expect(await waitFor(() => bytesInUse() - before < 3 * ofOneBoard, 30_000)).toBe(true)
  })

  it('is given up when its reader leaves', async () => {
    const reader = await open(boardStream)
    await until(() => hub().watchers === 1)
    reader.leave()
    await until(() => hub().watchers === 0 && reader.hasEnded())
  })

  it('ends when the process receives a signal to end, and none begins afterwards', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => open(boardStream)))
    await hub().close()
    await until(() => all.every((reader) => reader.hasEnded()))
    await expect(open(boardStream)).rejects.toMatchObject({ code: 'database_away' })
  })

  it('is cut for a reader that does not read', async () => {
    const ended = new AbortController()
    const pieces = boardStream({ after: null, reader: { ...somebody, ended } })
    await sseResponse(pieces, ended, new AbortController().signal)
    // More than may wait, and what is on its way to the reader already.
    for (let round = 0; round < 14; round++) await write(100)
    await until(() => ended.signal.aborted)
    expect(hub().watchers).toBe(0)
  })
})

describe('the stream of a place', () => {
  const hall: Carried = { ...everything, pbx: 'main', location: 'Hall' }
  const ward: Carried = { ...everything, location: 'Ward' }
  const changes: Carried = { ...everything, onlyChanges: true }
  const openAt = (carried: Carried, after: number | null = null) => open(boardStream, after, somebody, carried)
  const add = (number: string, location: string) => addPhone({ ctx: verbContext(), input: { number, location } })
  const move = (number: string, location: string) =>
    changePhone({ ctx: verbContext(), input: { number, change: { location } } })
  const comes = (phone: string, from: string | null = null) => {
    const data = { from, displaced: null, name: 'Alice' }
    return db().event.create({ data: { type: 'session.started', pbxId: 'main', phone, actor, data } })
  }
  const startOf = ({ board: [first] }: Opened) =>
    first?.event === 'board' ? first.data.desks.map(({ number }) => number) : null
  const phonesOf = ({ board }: Opened) =>
    board.flatMap((message) => (message.event === 'activity' ? [message.data.phone] : []))
  const rings = async (number: string) => {
    const { id: phoneId } = await db().phone.findFirstOrThrow({ where: { number } })
    const status = { phoneId, dial: 'x', deviceState: 'RINGING', hasEmergencyCid: true, hasMailbox: true }
    await db().phoneStatus.create({ data: status })
  }

  beforeEach(async () => {
    await db().location.deleteMany()
    for (const [number, location] of [
      ['2001', 'Hall'],
      ['2002', 'Hall'],
      ['2003', 'Ward'],
    ] as const)
      await add(number, location)
    await db().event.deleteMany()
  })

  it('begins with the desks there', async () => {
    const [atHall, atWard, nowhere, elsewhere, all] = await Promise.all([
      openAt(hall),
      openAt(ward),
      openAt({ ...everything, location: '' }),
      openAt({ ...hall, pbx: 'north' }),
      openAt(everything),
    ])
    await until(() => [atHall, atWard, nowhere, elsewhere, all].every(({ messages }) => messages.length > 0))
    expect([atHall, atWard, nowhere, elsewhere, all].map(startOf)).toEqual([
      ['2001', '2002'],
      ['2003'],
      [],
      [],
      ['2001', '2002', '2003'],
    ])
  })

  it('shows what happens there, and what happens at no desk', async () => {
    const [atHall, atWard] = await Promise.all([openAt(hall), openAt(ward)])
    await until(() => atHall.messages.length > 0 && atWard.messages.length > 0)
    await rings('2001')
    await comes('2001')
    await comes('2003')
    await write(1)
    await until(() => [atHall, atWard].every((reader) => phonesOf(reader).length === 2))
    expect([atHall, atWard].map(phonesOf)).toEqual([
      ['2001', null],
      ['2003', null],
    ])
    await until(() => saysOfDesk(atHall, '2001').length === 1)
    expect(saysOfDesk(atWard, '2001')).toEqual([])
  })

  it('shows in both places that somebody moves from one to the other', async () => {
    const [atHall, atWard] = await Promise.all([openAt(hall), openAt(ward)])
    await comes('2003', '2002')
    await until(() => [atHall, atWard].every((reader) => phonesOf(reader).length === 1))
  })

  it('loses a desk that goes elsewhere, and gets one that comes', async () => {
    const [atHall, atWard] = await Promise.all([openAt(hall), openAt(ward)])
    await until(() => atHall.messages.length > 0 && atWard.messages.length > 0)
    const { id } = await move('2002', 'Ward')
    await until(() => saysOfDesk(atWard, '2002').length === 1)
    await until(() => atHall.board.some(({ event }) => event === 'removed'))
    expect(atHall.board.filter(({ event }) => event === 'removed')).toEqual([{ event: 'removed', data: { id } }])
    await removePhone({ ctx: verbContext(), input: { number: '2003' } })
    await until(() => atWard.board.some(({ event }) => event === 'removed'))
    await write(1)
    await until(() => idsOf(atHall).length > 1)
    expect(atHall.board.filter(({ event }) => event === 'removed')).toHaveLength(1)
  })

  describe('of desks by their numbers', () => {
    const ofPlan: Carried = { ...everything, pbx: 'main', numbers: new Set(['2001', '2003']) }
    const removedIn = ({ board }: Opened) => board.filter(({ event }) => event === 'removed')

    it('begins with these, and sends only them', async () => {
      const reader = await openAt(ofPlan)
      await until(() => reader.messages.length > 0)
      expect(startOf(reader)).toEqual(['2001', '2003'])
      await comes('2002')
      await rings('2002')
      await comes('2001')
      await rings('2003')
      await until(() => saysOfDesk(reader, '2003').length === 1 && phonesOf(reader).length === 1)
      expect([phonesOf(reader), saysOfDesk(reader, '2002')]).toEqual([['2001'], []])
    })

    it('keeps a desk that goes to another location, and loses one that leaves the pool until it is back', async () => {
      const reader = await openAt(ofPlan)
      await until(() => reader.messages.length > 0)
      const { id } = await move('2001', 'Ward')
      await until(() => saysOfDesk(reader, '2001').length === 1)
      expect(removedIn(reader)).toEqual([])
      await removePhone({ ctx: verbContext(), input: { number: '2001' } })
      await until(() => removedIn(reader).length === 1)
      expect(removedIn(reader)).toEqual([{ event: 'removed', data: { id } }])
      await add('2001', 'Hall')
      await until(() => saysOfDesk(reader, '2001').length === 2)
    })

    it('shows a desk that is placed on a plan, which its reader may look at', async () => {
      const { id } = await addFloor({ ctx: verbContext(), input: { location: 'Hall', name: 'Floor 1' } })
      const [atPlan, atWard] = await Promise.all([openAt(ofPlan), openAt(ward)])
      await until(() => atPlan.messages.length > 0 && atWard.messages.length > 0)
      await placeDesk({ ctx: verbContext(), input: { id, number: '2002', x: 0.5, y: 0.5 } })
      await until(() => [atPlan, atWard].every((reader) => phonesOf(reader).includes('2002')))
    })
  })

  it('replays what was missed there alone, from the database as from what is at hand', async () => {
    await comes('2001')
    await comes('2003')
    const early = await openAt(hall, 0)
    await until(() => phonesOf(early).length === 1)
    await comes('2003')
    await comes('2002')
    await until(() => phonesOf(early).length === 2)
    const late = await openAt(hall, (await storedIds()).at(1))
    await until(() => phonesOf(late).length === 1)
    expect([phonesOf(early), phonesOf(late)]).toEqual([['2001', '2002'], ['2002']])
  })

  it('begins with no desks for readers who want only changes, and sends all of those', async () => {
    const reader = await openAt(changes)
    await until(() => reader.messages.length > 0)
    expect(startOf(reader)).toEqual([])
    await rings('2003')
    await comes('2001')
    await until(() => saysOfDesk(reader, '2003').length === 1 && phonesOf(reader).length === 1)
    await cutNotifications()
    await until(() => reader.board.filter(({ event }) => event === 'board').length === 2)
    expect(reader.board.at(-1)).toMatchObject({ event: 'board', data: { desks: [] } })
  })
})

describe('a stream whose reader loses the right to it', () => {
  const password = 'correct horse battery'
  const signedIn = async (username: string): Promise<Claims> => {
    const account = await addQuickAccount({ username, name: username, password, role: 'admin' })
    return (await beginSignIn(account, new Headers())) ?? { accountId: '', signInId: '' }
  }
  const follow = (claims: Claims) =>
    open(boardStream, null, {
      ...somebody,
      id: claims.accountId,
      isAllowed: async () => (await findSignedIn(claims)) !== null,
    })

  beforeEach(async () => {
    await db().account.deleteMany()
    // Somebody has to remain, and their streams too.
    await signedIn('remains')
  })

  it.each<[string, (claims: Claims) => Promise<unknown>]>([
    ['the sign-in ends', endSignIn],
    ['an administrator ends all sign-ins', ({ accountId }) => endAllSignIns(accountId)],
    [
      'the password changes',
      ({ accountId }) =>
        setPassword({ ctx: verbContext(), input: { id: accountId, password: 'another good password' } }),
    ],
    [
      'the account is disabled',
      ({ accountId }) => setDisabled({ ctx: verbContext(), input: { id: accountId, disabled: true } }),
    ],
    ['the account is deleted', ({ accountId }) => db().account.delete({ where: { id: accountId } })],
  ])('ends at once when %s', async (_what, end) => {
    const [claims, others] = [await signedIn('leaves'), await signedIn('stays')]
    const [leaving, staying] = [await follow(claims), await follow(others)]
    await until(() => leaving.messages.length > 0 && staying.messages.length > 0)
    await end(claims)
    expect(await waitFor(leaving.hasEnded, 1_000)).toBe(true)
    await write(1)
    await until(() => idsOf(staying).length === 1)
    expect(staying.hasEnded()).toBe(false)
  })

  it.each<[string, (id: string) => Promise<unknown>]>([
    ['revoked', (id) => db().apiToken.update({ where: { id }, data: { revokedAt: new Date() } })],
    ['deleted', (id) => db().apiToken.delete({ where: { id } })],
  ])('ends at once when its token is %s', async (_what, end) => {
    const { id } = await db().apiToken.create({ data: { name: 'a script', hash: randomUUID() } })
    const reader = await open(allEvents, null, { ...somebody, id, isAllowed: () => isTokenValid(id) })
    await until(() => hub().watchers === 1)
    await end(id)
    expect(await waitFor(reader.hasEnded, 1_000)).toBe(true)
  })

  it('ends when the right ended while the database’s notifications were away', async () => {
    let isAllowed = true
    const reader = await open(boardStream, null, { ...somebody, isAllowed: async () => isAllowed })
    await until(() => reader.messages.length > 0)
    isAllowed = false
    await cutNotifications()
    await until(reader.hasEnded)
  })

  it('does not begin when it was lost just before', async () => {
    const reader = await open(boardStream, null, { ...somebody, isAllowed: async () => false })
    await until(reader.hasEnded)
    expect([reader.messages, hub().watchers]).toEqual([[], 0])
  })
})

describe('the number of streams', () => {
  const openMany = (id: string) =>
    Promise.all(Array.from({ length: 20 }, () => open(boardStream, null, { ...somebody, id })))

  it('is limited for each account and token, and one that ends makes room', async () => {
    const [first] = await openMany('one')
    await expect(open(boardStream, null, { ...somebody, id: 'one' })).rejects.toMatchObject({
      code: 'too_many_streams',
    })
    await open(boardStream, null, { ...somebody, id: 'another' })
    first?.leave()
    await until(() => hub().watchers === 20)
    await open(boardStream, null, { ...somebody, id: 'one' })
  })

  it('counts a stream once that comes back before anybody has noticed that it was lost', async () => {
    const named = (id: string, streamId: string) => open(boardStream, null, { ...somebody, id, streamId })
    const lost = await named('one', 'of a tab')
    const others = await Promise.all([
      ...Array.from({ length: 19 }, (_, index) => named('one', `of tab ${index}`)),
      named('another', 'of a tab'),
    ])
    const back = await named('one', 'of a tab')
    await until(lost.hasEnded)
    await write(1)
    await until(() => [back, ...others].every((reader) => idsOf(reader).length === 1))
    await expect(named('one', 'of one more tab')).rejects.toMatchObject({ code: 'too_many_streams' })
  })

  it('is limited however many ask at the same time', async () => {
    const asked = Array.from({ length: 30 }, () => open(boardStream, null, { ...somebody, id: 'one' }))
    const results = await Promise.allSettled(asked)
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(20)
  })
})

describe('that somebody’s PIN is trivial', () => {
  const reasons = ({ messages }: Opened) =>
    messages.flatMap(({ data }) => /"data":\{"reason":"(\w+)"/.exec(data)?.[1] ?? [])
  const deskEvents = (request: StreamRequest) => eventStream({ ...request, sight: 'desks' })
  const refuse = () =>
    db().event.createMany({
      data: ['login.denied', 'logout.denied'].map((type) => ({ type, actor, data: { reason: 'trivial_pin' } })),
    })

  it.each([
    ['the board', boardStream, 'wrong_pin'],
    ['a token that may see the board', deskEvents, 'wrong_pin'],
    ['a token of administrators', allEvents, 'trivial_pin'],
  ] as const)('is shown to administrators alone, as it happens and afterwards: %s', async (_who, kind, reason) => {
    await refuse()
    // One sees the replay of the database, one that of what is at hand.
    const early = await open(kind, 0)
    await until(() => reasons(early).length === 2)
    await refuse()
    await until(() => reasons(early).length === 4)
    const ids = await storedIds()
    const late = await open(kind, ids[1])
    await until(() => reasons(late).length === 2)
    expect([...reasons(early), ...reasons(late)]).toEqual(Array.from({ length: 6 }, () => reason))
  })

  it.each([
    ['desks', 'wrong_pin'],
    ['everything', 'trivial_pin'],
  ] as const)('nor is it in the lists: %s', async (sight, reason) => {
    await refuse()
    const lists = [
      await listEventsAfter(db(), { after: 0, limit: 10, sight }),
      await listRecentEvents(db(), { limit: 10, sight }),
    ]
    for (const { events } of lists) expect(events.map(({ data }) => data)).toEqual([{ reason }, { reason }])
  })
})

it.each([
  ['desks', { reason: 'number_excluded' }],
  ['everything', { reason: 'number_excluded', by: { kind: 'never_hot_desks', number: '1001' } }],
] as const)('which rule of access refused somebody is shown to administrators alone: %s', async (sight, data) => {
  const by = { kind: 'never_hot_desks', number: '1001' }
  await db().event.create({ data: { type: 'login.denied', actor, data: { reason: 'number_excluded', by } } })
  const { events } = await listRecentEvents(db(), { limit: 1, sight })
  expect(events.map((event) => event.data)).toEqual([data])
})

describe('the stream of the API', () => {
  it('names events by their type and replays what came after an id', async () => {
    await write(3)
    const [first = 0] = await storedIds()
    const reader = await open(allEvents, first)
    await write(2)
    await until(() => reader.messages.length === 4)
    expect(reader.messages.map(({ event }) => event)).toEqual(Array(4).fill('plan.applied'))
    expect(reader.messages.map(({ data }) => (JSON.parse(data) as { id: number }).id)).toEqual(
      (await storedIds()).slice(1),
    )
  })

  it('is of one PBX alone when that is asked for', async () => {
    const writeOf = (pbxId: string | null) =>
      db().event.create({ data: { type: 'plan.applied', actor, data: {}, pbxId } })
    await writeOf(null)
    await writeOf('main')
    const reader = await open((request) => eventStream({ sight: 'everything', ...request, pbx: 'main' }), 0)
    await writeOf(null)
    await writeOf('main')
    await until(() => reader.messages.length === 2)
    expect(reader.messages.map(({ data }) => (JSON.parse(data) as { pbx: string | null }).pbx)).toEqual([
      'main',
      'main',
    ])
  })

  it('begins now when no id is given', async () => {
    await write(3)
    const reader = await open(allEvents)
    await write(1)
    await until(() => reader.messages.length === 1)
  })
})

async function cutNotifications(): Promise<void> {
  const client = new pg.Client(env().DATABASE_URL)
  await client.connect()
  const { rows } = await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE application_name = 'hotdesk web notifications' AND datname = current_database()`,
  )
  await client.end()
  expect(rows).toHaveLength(1)
}
