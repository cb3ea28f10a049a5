import { expect, it } from 'vitest'
import { chosen } from './choices.ts'

const role = { choices: ['admin', 'front_desk', 'viewer'] }
const scopes = { choices: ['board', 'sessions', 'pool'], isList: true } as const

it.each([
  [role, 'admin', 'admin'],
  [role, 'front-desk', 'front_desk'],
  [role, 'Viewer', 'viewer'],
  [scopes, 'board, pool,board', 'board,pool'],
  [{}, 'Anything', 'Anything'],
])('%j takes %s', (takes, text, wanted) => {
  expect(chosen(takes, text, 'no ROLE')).toBe(wanted)
})

it.each([
  [role, 'vewer', '“vewer” is no ROLE.', 'Did you mean viewer? Use one of admin, front_desk, viewer.'],
  [role, 'king', '“king” is no ROLE.', 'Use one of admin, front_desk, viewer.'],
  [role, '', '“” is no ROLE.', 'Use one of admin, front_desk, viewer.'],
  [scopes, 'board,', '“” is no ROLE.', 'Use one or more of board, sessions, pool, with commas between them.'],
  [{ ...role, choicesAt: 'user list shows them.' }, 'king', '“king” is no ROLE.', 'user list shows them.'],
])('%j does not take “%s”, and says what it takes', (takes, text, message, next) => {
  expect(() => chosen(takes, text, 'no ROLE')).toThrow(expect.objectContaining({ message, next }) as Error)
})
