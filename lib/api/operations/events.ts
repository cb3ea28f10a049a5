import { eventPageSchema, eventQuerySchema, tokenDocument } from '../schemas'
import { type Operations } from './operation'

export const eventOperations = {
  '/events': {
    get: {
      operationId: 'listEvents',
      summary: 'What has happened, oldest first; with Accept: text/event-stream, as it happens',
      description:
        'As a stream, `after` (or Last-Event-ID, which wins) replays what came later and then goes on; without either, the stream begins now.',
      query: eventQuerySchema,
      headers: [{ name: 'Last-Event-ID', in: 'header', schema: { type: 'integer', minimum: 0 } }],
      answer: [200, 'Events after `after`.', eventPageSchema],
      stream: 'Server-sent events. id: the id of the event; event: its type; data: the Event as JSON.',
      problems: ['bad_request', 'no_such_pbx', 'too_many_streams'],
    },
  },
  '/token': {
    get: {
      operationId: 'getToken',
      summary: 'The token itself: its name, what it may do, and until when',
      description: 'Any valid token will do.',
      answer: [200, 'The token, without its secret.', tokenDocument],
      problems: [],
    },
  },
} satisfies Operations
