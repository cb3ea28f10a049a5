import { expect, it } from 'vitest'
import { forReaders } from '@/e2e/support/readers'
import { problemResponse } from './http'
import { Problem, TooManyAttempts } from './problem'
import { inWords, wrongAndNext } from './words'

forReaders('de')

it('people read a problem in their language', () => {
  expect(inWords(new Problem('not_allowed'))).toBe('Ihr Konto darf das nicht. Wenden Sie sich an die Administration.')
  expect(inWords(new TooManyAttempts(1_000))).toBe(
    'Es gab zu viele falsche Passwörter. Warten Sie 1 Sekunde, und versuchen Sie es dann noch einmal.',
  )
})

it('programs and the command line read it in English, no matter who asks', async () => {
  expect(await problemResponse(new Problem('not_allowed')).json()).toMatchObject({
    title: 'Not allowed',
    detail: 'Your account may not do this. Ask an administrator.',
  })
  expect(wrongAndNext('not_allowed')).toEqual(['Your account may not do this.', 'Ask an administrator.'])
})
