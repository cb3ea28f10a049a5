import { expect, it } from 'vitest'
import { forReaders } from '../../e2e/support/readers.ts'
import { faults as english } from '../../words/en/faults.ts'
import { faultInWords } from './faults.ts'

const read = forReaders()

const inGerman = (fault: string) => read('de', () => faultInWords(fault))

it.each([
  ['connect ECONNREFUSED 192.0.2.1:5038', 'unter 192.0.2.1:5038 nimmt nichts Verbindungen an (ECONNREFUSED)'],
  ['The PBX refused Login: Authentication failed', 'Die Telefonanlage hat Login abgelehnt: Authentication failed'],
  ['no answer to DBGet within 5000 ms', 'keine Antwort auf DBGet innerhalb von 5000 ms'],
  ['The endpoint answered 500.', 'Der Endpunkt hat mit 500 geantwortet.'],
])('%s is kept in English, and said in German', (fault, german) => {
  expect(faultInWords(fault)).toBe(fault)
  expect(inGerman(fault)).toBe(german)
})

it('what another program says of itself stays as it is', () => {
  expect(inGerman('The moon is in the way')).toBe('The moon is in the way')
})

it.each(Object.keys(english.said))('%s is found again, and not taken for another one', (name) => {
  const sentence: (...about: string[]) => string = english.said[name as keyof typeof english.said]
  const about = ['10.0.0.1:80', 'no reason given'].slice(0, sentence.length)
  const german = inGerman(sentence(...about))
  expect(german).not.toBe(sentence(...about))
  for (const one of about) expect(german).toContain(one)
})
