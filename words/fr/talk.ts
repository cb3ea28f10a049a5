import type { talk as en } from '../en/talk.ts'

export const talk: typeof en = { notAnswered: 'Sans réponse' }
