import { describe, expect, it } from 'vitest'
import { heardIn, languagesOf, strangers } from './heard.ts'
import type { Sounds } from './sounds.ts'

const sounds: Sounds = new Map([
  ['en', new Set(['agent-user', 'agent-pass', 'vm-goodbye', 'hotdesk/goodbye'])],
  ['de', new Set(['agent-user', 'hotdesk/ask-pin', 'hotdesk/ask-pincode', 'custom/hotdesk-bye', 'custom/welcome'])],
  ['pt_BR', new Set<string>()],
  ['en_US_f_Allison', new Set(['agent-user'])],
  ['custom', new Set(['greeting'])],
])

describe('what callers hear for prompts', () => {
  it('is a recording, a core sound, English, or nothing', () => {
    expect(heardIn('de', sounds)).toMatchObject({
      askExtension: 'core',
      askPin: 'own',
      goodbye: 'fallback',
      loggedIn: 'nothing',
    })
    expect(heardIn('en', sounds)).toMatchObject({ askPin: 'core', goodbye: 'own', loggedIn: 'nothing' })
  })

  it('is said of every language there is, English first', () => {
    expect(languagesOf(sounds)).toEqual(['en', 'de', 'pt_BR'])
  })

  it('leaves out recordings whose names no prompt has', () => {
    expect(strangers(sounds)).toEqual(['de/hotdesk/ask-pincode', 'de/custom/hotdesk-bye'])
  })
})
