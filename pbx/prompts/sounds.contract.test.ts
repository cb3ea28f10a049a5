import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Pbx, startPbx } from '../../sandbox/index.ts'
import { KnownSounds } from './known-sounds.ts'
import { meanings } from './meanings.ts'
import { wayOf } from './speak.ts'
import { textLanguages } from './texts.ts'

describe.each([22, 16] as const)('with the recordings that Debian has, Asterisk %d', (version) => {
  let pbx: Pbx
  let known: KnownSounds

  beforeAll(async () => {
    pbx = await startPbx({ version, languages: {} })
    const { ARI_URL: url, ARI_USERNAME: username, ARI_PASSWORD: password } = pbx.environment
    known = new KnownSounds({ url, username, password })
    await known.refresh()
  })
  afterAll(() => pbx.remove())

  const wayIn = (language: string) => (meaning: (typeof meanings)[number]) => {
    if (known.now === null) throw new Error('The sounds are not known.')
    return wayOf(meaning, language, known.now)
  }

  describe.each(textLanguages)('in %s', (language) => {
    it.each(meanings)('says %s wholly in that language', (meaning) => {
      expect(wayIn(language)(meaning)).toMatchObject({ by: 'core', language })
    })
  })

  it('says everything in English to those whose language it lacks', () => {
    for (const meaning of meanings) expect(wayIn('nl')(meaning)).toMatchObject({ by: 'core', language: 'en' })
  })

  it('finds our own recordings as soon as it looks, no matter where they are', async () => {
    pbx.addRecording('de/hotdesk/ask-pin')
    pbx.addRecording('de/custom/hotdesk-logged-in')
    await known.refresh()
    expect(wayIn('de_AT')('askPin')).toEqual({ by: 'own', language: 'de_AT', parts: ['hotdesk/ask-pin'] })
    expect(wayIn('de')('loggedIn')).toEqual({ by: 'own', language: 'de', parts: ['custom/hotdesk-logged-in'] })
    expect(wayIn('fr')('askPin')).toMatchObject({ by: 'core', language: 'fr' })
  })

  it('keeps what it knows when the PBX does not answer', async () => {
    const before = known.now
    await pbx.stop()
    await expect(known.refresh()).rejects.toThrow()
    expect(known.now).toBe(before)
  })
})
