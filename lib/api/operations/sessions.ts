import { accessDenials } from '@/lib/contract/access'
import { newSessionSchema } from '@/lib/sessions/log-in-on-behalf'
import { sessionSchema } from '@/lib/sessions/session'
import { sessionListSchema, sessionQuerySchema } from '../schemas'
import { list, withBody, worker, type Operations } from './operation'

export const sessionOperations = {
  '/sessions': {
    get: list('listSessions', 'Open sessions, or past ones', ['Newest first.', sessionListSchema], {
      query: sessionQuerySchema,
    }),
    post: {
      operationId: 'logIn',
      summary: 'Log somebody in on their behalf',
      description:
        'No PIN is asked for. Anybody logged in at the phone is logged out, and so is the extension elsewhere. Access rules apply as they do at the phone.',
      body: newSessionSchema,
      answer: [201, 'The session. For a repeated login, the one that was open already.', sessionSchema],
      problems: [
        ...withBody,
        ...([
          'no_such_pbx',
          'phone_not_in_pool',
          'phone_not_on_pbx',
          'unknown_extension',
          'lost_race',
          ...accessDenials,
          'pbx_unavailable',
        ] as const),
        ...worker,
      ],
    },
  },
  '/sessions/{id}': {
    get: {
      operationId: 'getSession',
      summary: 'One session, open or past',
      answer: [200, 'The session.', sessionSchema],
      problems: ['no_such_session'],
    },
    delete: {
      operationId: 'logOut',
      summary: 'Log somebody out',
      answer: [200, 'The session, ended.', sessionSchema],
      problems: ['no_such_session', ...worker],
    },
  },
} satisfies Operations
