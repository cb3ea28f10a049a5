import { describe, expect, it } from 'vitest'
import { meanings, number, wordingOf } from './meanings.ts'
import { recordings, textLanguages, texts } from './texts.ts'

describe('what is to be read out', () => {
  it.each(recordings)('of %s is there in every language, as a whole sentence', (recording) => {
    for (const language of textLanguages) expect(texts[recording]?.[language]).toMatch(/^\p{Lu}.+[.:]$/u)
  })

  it('has nothing that no prompt is made of', () => {
    expect(Object.keys(texts).sort()).toEqual([...recordings].sort())
  })

  it.each(meanings)('leads to the number where %s names one', (meaning) => {
    for (const [index, part] of wordingOf(meaning).own.entries()) {
      const leads = wordingOf(meaning).own[index + 1] === number
      if (part !== number) expect(texts[part]?.en.endsWith(':')).toBe(leads)
    }
  })
})

it.each(meanings)('%s has its own recording, and a sentence of core sounds', (meaning) => {
  const { own, core } = wordingOf(meaning)
  expect(own.length).toBeGreaterThan(0)
  for (const sentence of core) expect(sentence.length).toBeGreaterThan(0)
  expect(core.length).toBeGreaterThan(0)
  expect(meanings.filter((other) => wordingOf(other).own[0] === own[0])).toEqual([meaning])
})
