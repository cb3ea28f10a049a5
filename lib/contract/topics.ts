import { z } from 'zod'
import { topicsWords } from '../../words/topics.ts'
import type { FactType } from './events.ts'

/** What events are about, as people choose them: by the first part of their types. */
export const topics = {
  people: ['session', 'login', 'logout', 'takeover', 'queues', 'forwards', 'call', 'own_page'],
  locks: ['pin'],
  phones: ['phone', 'location', 'floor'],
  pbx: ['pbx', 'drift', 'plan', 'health_check'],
  rules: [
    'settings',
    'logout_rule',
    'access_rule',
    'group',
    'number',
    'free_desks',
    'webhook',
    'wall',
    'single_sign_on',
  ],
  accounts: ['account', 'token', 'sign_in', 'events', 'sessions'],
} as const
export type Topic = keyof typeof topics
export const topicSchema = z.enum(Object.keys(topics) as [Topic, ...Topic[]])

export const nameOfTopic = (topic: Topic): string => topicsWords()[topic]

/** The first parts of the types that somebody asked for. */
export const kindsOf = (chosen: readonly Topic[]): string[] => chosen.flatMap((topic) => [...topics[topic]])

export const topicOf = (type: FactType): Topic | undefined => {
  const [kind] = type.split('.')
  return topicSchema.options.find((topic) => kindsOf([topic]).includes(kind ?? ''))
}
