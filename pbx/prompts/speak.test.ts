import { describe, expect, it } from 'vitest'
import { speak, wayOf } from './speak.ts'
import type { Sounds } from './sounds.ts'

const core = [
  'agent-pass',
  'agent-user',
  'vm-goodbye',
  'feature-not-avail-line',
  'vm-extension',
  'is-in-use',
  'digits/1',
]
const pbx = (more: Record<string, string[]>): Sounds =>
  new Map(Object.entries({ en: core, ...more }).map(([language, names]) => [language, new Set(names)]))

describe('a prompt', () => {
  it.each([
    ['says the core sound of Asterisk', 'en', {}, ['sound:agent-pass'], undefined],
    ['says it in the language of the channel', 'de', { de: ['agent-pass'] }, ['sound:agent-pass'], undefined],
    [
      'is our own recording where there is one',
      'en',
      { en: ['agent-pass', 'hotdesk/ask-pin'] },
      ['sound:hotdesk/ask-pin'],
      undefined,
    ],
    [
      'is one of FreePBX’s System Recordings',
      'de',
      { de: ['custom/hotdesk-ask-pin'] },
      ['sound:custom/hotdesk-ask-pin'],
      undefined,
    ],
    ['is English, and wholly so, where the language lacks it', 'de', { de: ['digits/1'] }, ['sound:agent-pass'], 'en'],
    [
      'is rather a core sound of the language than an English recording',
      'de',
      { de: ['agent-pass'], en: ['hotdesk/ask-pin'] },
      ['sound:agent-pass'],
      undefined,
    ],
    [
      'is an English recording before an English core sound',
      'de',
      { en: ['agent-pass', 'hotdesk/ask-pin'] },
      ['sound:hotdesk/ask-pin'],
      'en',
    ],
    [
      'of a dialect is that of its language',
      'de_AT',
      { de: ['hotdesk/ask-pin'] },
      ['sound:hotdesk/ask-pin'],
      undefined,
    ],
    ['is what Asterisk makes of it where no language has it', 'de', { en: [] }, ['sound:agent-pass'], 'en'],
  ] as const)('%s', (_what, language, sounds, media, spokenIn) => {
    expect(speak(['askPin'], language, pbx(sounds as unknown as Record<string, string[]>))).toEqual([
      { media, ...(spokenIn && { language: spokenIn }) },
    ])
  })

  it('is left to Asterisk while the sounds of the PBX are not known', () => {
    expect(speak(['askPin'], 'de', null)).toEqual([{ media: ['sound:agent-pass'] }])
  })

  it('is said with another one in one playback, in each language', () => {
    expect(speak(['notAHotDesk', 'goodbye'], 'en', pbx({}))).toEqual([
      { media: ['sound:feature-not-avail-line', 'sound:vm-goodbye'] },
    ])
    expect(speak(['notAHotDesk', 'goodbye'], 'de', pbx({ de: ['hotdesk/not-a-hot-desk'] }))).toEqual([
      { media: ['sound:hotdesk/not-a-hot-desk'] },
      { media: ['sound:vm-goodbye'], language: 'en' },
    ])
  })

  it('names a number, digit by digit', () => {
    const named = { meaning: 'deskTaken', number: '1001' } as const
    expect(speak([named], 'en', pbx({}))).toEqual([{ media: ['sound:vm-extension', 'digits:1001', 'sound:is-in-use'] }])
    expect(speak(['deskTaken'], 'en', pbx({}))).toEqual([{ media: ['sound:vm-extension', 'sound:is-in-use'] }])
  })

  it('with a number is no recording of a language that cannot say digits', () => {
    const recorded = pbx({ nl: ['hotdesk/desk-taken'] })
    expect(wayOf('deskTaken', 'nl', recorded)).toMatchObject({ by: 'core', language: 'en' })
    expect(wayOf('deskTaken', 'nl', pbx({ nl: ['hotdesk/desk-taken', 'digits/1'] }))).toMatchObject({ by: 'own' })
  })

  it('of several recordings is ours only where all of them are there', () => {
    const part = ['hotdesk/confirm-takeover', 'digits/1']
    expect(wayOf('confirmTakeover', 'de', pbx({ de: part }))).toMatchObject({ by: 'missing' })
    const all = [...part, 'hotdesk/confirm-takeover-press-1']
    expect(wayOf('confirmTakeover', 'de', pbx({ de: all }))).toMatchObject({ by: 'own', language: 'de' })
  })
})
