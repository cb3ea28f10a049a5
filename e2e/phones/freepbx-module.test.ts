import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type PhpVersion, runPhp } from '../../freepbx/tests/php.ts'
import { type HotDesk, pinOf, startHotDesk } from '../support/hot-desk.ts'
import { until } from '../support/until.ts'

interface Pair {
  version: 16 | 22
  php: PhpVersion
  /** How FreePBX 16 or 17 calls its own routines. */
  call: 'macro' | 'gosub'
}

// What Apply Config makes of the module, instead of the files for plain Asterisk, in the dialplan of the other tests.
describe.each<Pair>([
  { version: 16, php: '7.4', call: 'macro' },
  { version: 22, php: '8.2', call: 'gosub' },
])('the FreePBX module’s dialplan on Asterisk $version, by $call', ({ version, php, call }) => {
  let desk: HotDesk

  beforeAll(async () => {
    desk = await startHotDesk({ version, languages: {}, settings: { strategy: 'call_forward' } })
    await applyConfig()
  })
  afterEach(() => desk.reset())
  afterAll(() => desk.stop())

  async function applyConfig(...loginCode: string[]) {
    const text = await runPhp(php, 'render-dialplan.php', call, ...loginCode)
    const etc = join(desk.pbx.log, '../../etc')
    writeFileSync(join(etc, 'extensions_hotdesk.conf'), text + freepbx)
    writeFileSync(join(etc, 'extensions_hotdesk_forward.conf'), '')
    await desk.pbx.reload('dialplan reload')
  }

  it('leads *11 to the login and *12 to the logout', async () => {
    const phone = await asksFirst('*11', 'agent-user')
    await phone.hangup()
    await desk.occupy('2001', '1001')
    await desk.logOut('2001')
    expect(await desk.holder('2001')).toBeNull()
  })

  it('asks for the PIN alone when the extension was dialled in the same breath', async () => {
    const phone = await asksFirst('*111001', 'agent-pass')
    await phone.sendDigits(`${pinOf('1001')}#`)
    await desk.hears('2001', 'agent-loginok')
    expect(await desk.holder('2001')).toBe('1001')
  })

  it('logs a person out from another phone, by *12 with their extension and PIN', async () => {
    await desk.occupy('2002', '1001')
    const phone = await asksFirst('*121001', 'agent-pass')
    await phone.sendDigits(`${pinOf('1001')}#`)
    await desk.hears('2001', 'agent-loggedoff')
    expect(await desk.holder('2002')).toBeNull()
  })

  it('speaks the language that FreePBX has for the person at the desk', async () => {
    await desk.pbx.putEntry('AMPUSER/2001/language', 'de')
    await desk.pbx.putEntry('AMPUSER/1001/language', 'es')
    const phone = await asksFirst('*11', 'agent-user')
    expect(desk.pbx.heardInLanguages('2001').at(-1)).toBe('de/agent-user')
    await phone.hangup()
    await desk.occupy('2001', '1001')
    await desk.logOut('2001')
    expect(desk.pbx.heardInLanguages('2001').at(-1)).toBe('es/agent-loggedoff')
    for (const number of ['2001', '1001']) await desk.pbx.putEntry(`AMPUSER/${number}/language`, null)
  })

  it('follows a code that was changed in Feature Code Admin', async () => {
    await applyConfig('*7700')
    const phone = await asksFirst('*77001001', 'agent-pass')
    await phone.hangup()
    await applyConfig()
  })

  async function asksFirst(number: string, question: string) {
    const phone = await desk.phone('2001')
    const before = desk.pbx.heard('2001').length
    await phone.dial(number)
    await desk.hears('2001', question)
    expect(desk.pbx.heard('2001').slice(before)).toEqual([question])
    return phone
  }

  it('brings forwarded calls to the desk', async () => {
    await desk.occupy('2001', '1001')
    expect(await desk.pbx.getEntry('CF/1001')).toBe('HD1001')
    await desk.call('1002', '1001', '2001')
  })

  it('apologises while the worker is away', async () => {
    const phone = await desk.phone('2001')
    await desk.worker.kill()
    await phone.dial('*11')
    await desk.hears('2001', 'please-try-call-later')
    await phone.waitForState('idle')
    desk.pbx.addRecording('en/hotdesk/service-unavailable')
    await phone.dial('*11')
    await desk.hears('2001', 'hotdesk/service-unavailable')
    await phone.waitForState('idle')
    desk.pbx.removeSound('en/hotdesk/service-unavailable')
  })

  it('hands a call that nobody answers to FreePBX’s own way into the person’s mailbox', async () => {
    await desk.occupy('2001', '1001')
    // A forward without a ring time takes the caller's call over.
    await desk.pbx.putEntry('AMPUSER/1001/cfringtimer', '-1')
    await desk.pbx.putEntry('AMPUSER/1001/ringtimer', '2')
    await desk.messageLandsIn('1001', '1002', '1001')
    expect(await desk.pbx.getEntry('TEST/macro-vm')).toBe('1001 NOANSWER')
    await desk.pbx.putEntry('AMPUSER/1001/cfringtimer', null)
    await desk.pbx.putEntry('AMPUSER/1001/ringtimer', '0')
  })

  it('lets a caller transfer the call where FreePBX does, and nobody from outside', async () => {
    await desk.occupy('2001', '1001')
    await desk.pbx.putEntry('AMPUSER/1001/cfringtimer', '-1')
    await desk.pbx.cli('dialplan set global DIAL_OPTIONS T')
    const [caller, callee] = [await desk.phone('1002'), await desk.phone('2001')]
    const callAndPressHash = async () => {
      const incoming = callee.waitForIncoming()
      await caller.dial('1001')
      await incoming
      await callee.answer()
      await caller.sendDigits('#')
    }
    await callAndPressHash()
    await desk.hears('1002', 'pbx-transfer')
    await Promise.all([caller, callee].map((phone) => phone.hangup()))
    // As FreePBX marks calls that came by an inbound route.
    await desk.pbx.cli('dialplan set global DIRECTION INBOUND')
    callee.events.length = 0
    await callAndPressHash()
    await until('the key to be heard at the desk', () => callee.events.some(({ type }) => type === 'CALL_DTMF_START'))
    await caller.hangup()
    for (const name of ['DIAL_OPTIONS', 'DIRECTION']) await desk.pbx.cli(`dialplan set global ${name} ""`)
    await desk.pbx.putEntry('AMPUSER/1001/cfringtimer', null)
  })

  describe('reports to the caller of a leg to the desk', () => {
    it.each([
      ['that the person does not want to be disturbed', 'DND/1001', 'YES', '17 BUSY'],
      ['that the desk cannot be reached', 'DEVICE/2001/dial', 'PJSIP/2999', '20 CHANUNAVAIL'],
    ])('%s', async (_what, entry, value, outcome) => {
      await desk.occupy('2001', '1001')
      const before = await desk.pbx.getEntry(entry)
      await desk.pbx.putEntry(entry, value)
      expect(await outcomeOf('leg')).toBe(outcome)
      await desk.pbx.putEntry(entry, before)
    })

    it('that nobody answers, where the forward’s ring time is FreePBX 16’s default and would never end', async () => {
      await desk.occupy('2001', '1001')
      const endless = { 'AMPUSER/1001/cfringtimer': '0', 'FREEPBXCONF/CFRINGTIMERDEFAULT': '0' }
      for (const [name, value] of Object.entries(endless)) await desk.pbx.putEntry(name, value)
      await desk.pbx.putEntry('AMPUSER/1001/ringtimer', '2')
      expect(await outcomeOf('endless')).toBe('19 NOANSWER')
      for (const name of Object.keys(endless)) await desk.pbx.putEntry(name, null)
      await desk.pbx.putEntry('AMPUSER/1001/ringtimer', '0')
    })

    async function outcomeOf(exten: string) {
      await desk.pbx.putEntry('TEST/leg', null)
      await desk.pbx.cli(`channel originate Local/${exten}@hotdesk-test application Wait 1`)
      await until('the leg to end', async () => (await desk.pbx.getEntry('TEST/leg')) !== null, 6)
      return desk.pbx.getEntry('TEST/leg')
    }
  })
})

/** What FreePBX has beside the module, as far as the module uses it, and a caller that dials a leg. */
const freepbx = `
[macro-vm]
exten => s,1,Set(DB(TEST/macro-vm)=\${ARG1} \${ARG2})
 same => n,VoiceMail(\${ARG1}@default,u)
 same => n,Hangup()

[hotdesk-test]
exten => leg,1,Dial(Local/HD1001@from-internal/n,5)
 same => n(over),Set(DB(TEST/leg)=\${HANGUPCAUSE} \${DIALSTATUS})
 same => n,Hangup()
exten => endless,1,Dial(Local/HD1001@from-internal/n)
 same => n,Goto(leg,over)
`
