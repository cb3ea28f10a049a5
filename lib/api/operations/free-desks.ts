import { freeDesksDocument, freeDesksListSchema, freeDesksPlaceSchema, newFreeDesksDocument } from '../schemas'
import { list, withBody, type Operations } from './operation'

export const freeDeskOperations = {
  '/free-desks': {
    get: list(
      'listFreeDesks',
      'What desks may do while nobody is logged in there',
      ['The choices; that of the whole PBX first.', freeDesksListSchema],
      { description: 'Where nothing is chosen, a free desk is an ordinary extension.' },
    ),
    post: {
      operationId: 'setFreeDesks',
      summary: 'Choose what desks may do while nobody is logged in there',
      description:
        'What the PBX cannot hold its desks to is refused, with the reason: emergency calls only, by every PBX. Emergency calls always go out.',
      body: newFreeDesksDocument,
      answer: [201, 'The new choice.', freeDesksDocument],
      orChanged: 'The choice for the same place, as it is now.',
      problems: [...withBody, 'no_such_pbx'],
    },
    delete: {
      operationId: 'clearFreeDesks',
      summary: 'Remove the choice for a location, or for the whole PBX',
      query: freeDesksPlaceSchema,
      answer: [204, 'Nothing is chosen there.'],
      problems: ['bad_request', 'no_such_pbx'],
    },
  },
} satisfies Operations
