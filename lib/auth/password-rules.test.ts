import { describe, expect, it } from 'vitest'
import { adviceAgainst } from './password-rules'

describe('a password', () => {
  it.each([
    'aaaaaaaaaaaa',
    'abababababab',
    'abcabcabcabc',
    'aabbaabbaabb',
    'abcdefghijkl',
    '123456789012',
    '098765432109',
    'qwertyuiop12',
    'zaq1zaq1zaq1',
    'password1234',
    'Password1234!',
    'P@ssw0rd1234',
    'ｐａｓｓｗｏｒｄ1234',
    'passwordpassword',
    'iloveyou forever',
    'Welcome2026!!',
    'Summer-2026-11',
    'Sommer2026!!!',
    'administrator',
    'hotdesk12345',
    'HotDesk HotDesk 1',
    'freepbx-admin',
    '1qaz2wsx3edc',
    'changeme2026',
    '196808191234',
  ])('like %s is too common', (password) => {
    expect(adviceAgainst(password)).toMatch(/not in lists of common passwords/)
  })

  it.each([
    'correct horse battery staple',
    'seven green bottles hanging',
    'kitchen lamp river monday',
    'monkey dragon football pencil',
    'Grüße an alle zusammen',
    'long enough to be accepted',
    'vJ8_kQ2mTzL0',
    'kX3-9fRq_2Lm8ZpT',
    'тёплый ветер с моря',
    '机の上の赤い電話と青い椅子',
  ])('like %s is taken', (password) => {
    expect(adviceAgainst(password)).toBeNull()
  })

  it.each([
    ['jsmith', 'John Smith', 'jsmith wrote this line'],
    ['jsmith', 'John Smith', 'we all like JOHN-smith here'],
    ['maría', 'María', 'abroad with María again'],
    ['al', 'Al Bo', 'I met Al Bo in the garden'],
  ])('of %s (%s) is not %s', (username, name, password) => {
    expect(adviceAgainst(password, [username, name])).toMatch(/Leave your own name/)
  })

  it('is not worth more for parts of a name', () => {
    expect(adviceAgainst('maximilian 2026 oh', ['mmuster', 'Maximilian Muster'])).toMatch(/common/)
    expect(adviceAgainst('a long way to the garden', ['al', 'Anna Long'])).toBeNull()
  })
})
