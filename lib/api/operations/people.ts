import {
  callListSchema,
  callQuerySchema,
  peopleListSchema,
  peopleQuerySchema,
  pinLockChoiceSchema,
  pinLockListSchema,
} from '../schemas'
import { newCallSchema } from '@/lib/calling/place-call'
import { list, type Operations, withBody, worker } from './operation'

export const peopleOperations = {
  '/people': {
    get: list(
      'listPeople',
      'The extensions of the PBX, and whether each has a PIN to log in with; never a PIN',
      ['In the order of extensions.', peopleListSchema],
      {
        description: 'PINs are checked only where the PIN settings report or refuse trivial ones.',
        query: peopleQuerySchema,
      },
    ),
  },
  '/calls': {
    get: list(
      'listCalls',
      'Calls at desks while somebody was logged in there',
      ['Those that ended last come first.', callListSchema],
      {
        description: 'Written down when a call has ended, and only where the settings say so.',
        query: callQuerySchema,
      },
    ),
    post: {
      operationId: 'placeCall',
      summary: 'Ring somebody’s phone, and connect it to an extension',
      description:
        'Where the settings allow it. One phone rings: that of the desk where the caller is logged in, or else their own phone. Once it is answered, it dials, with its own caller ID and permissions.',
      body: newCallSchema,
      answer: [204, 'The phone rings.'],
      problems: [
        ...withBody,
        ...(['no_such_pbx', 'calls_off', 'no_own_extension', 'unknown_extension'] as const),
        ...(['no_phone_rings', 'pbx_unavailable'] as const),
        ...worker,
      ],
    },
  },
  '/pin-locks': {
    get: list('listPinLocks', 'What is locked after too many wrong PINs', [
      'The last to end first.',
      pinLockListSchema,
    ]),
    delete: {
      operationId: 'releasePinLocks',
      summary: 'Release locks: of an extension, of an extension at one phone, or of a phone',
      description: 'Wrong PINs entered before no longer count.',
      query: pinLockChoiceSchema,
      answer: [200, 'The locks released; none where wrong PINs had locked nothing yet.', pinLockListSchema],
      problems: ['bad_request', 'no_such_pbx', 'no_such_lock'],
    },
  },
} satisfies Operations
