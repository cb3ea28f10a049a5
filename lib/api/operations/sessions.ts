import { accessDenials } from '@/lib/contract/access'
import { newSessionSchema } from '@/lib/sessions/log-in-on-behalf'
import { sessionSchema } from '@/lib/sessions/session'
import { orderedLogOutsSchema, orderLogOutsSchema } from '@/lib/sessions/order-log-outs'
import { logOutQuerySchema, sessionListSchema, sessionQuerySchema } from '../schemas'
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
  '/sessions/log-out': {
    post: {
      operationId: 'logOutMany',
      summary: 'Log everybody out at a location, or on a PBX',
      description: 'One after the other, within seconds or minutes; people in a call are logged out when it is over.',
      body: orderLogOutsSchema,
      answer: [202, 'How many are being logged out.', orderedLogOutsSchema],
      problems: [...withBody, 'no_such_pbx'],
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
      query: logOutQuerySchema,
      answer: [200, 'The session, ended.', sessionSchema],
      problems: ['bad_request', 'no_such_session', ...worker],
    },
  },
} satisfies Operations
