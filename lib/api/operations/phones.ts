import { newPhoneDocument, pbxChoiceSchema, phoneChangeDocument, phoneDocument, phoneListSchema } from '../schemas'
import { list, withBody, worker, type Operations } from './operation'

export const phoneOperations = {
  '/phones': {
    get: list('listPhones', 'The pool, with who is logged in where', ['In the order of numbers.', phoneListSchema]),
    post: {
      operationId: 'addPhone',
      summary: 'Add a phone to the pool',
      body: newPhoneDocument,
      answer: [201, 'The phone as it is now.', phoneDocument],
      problems: [...withBody, 'no_such_pbx', 'phone_exists', 'owner_has_desk'],
    },
  },
  '/phones/{number}': {
    get: {
      operationId: 'getPhone',
      summary: 'One phone, with who is logged in there',
      query: pbxChoiceSchema,
      answer: [200, 'The phone as it is now.', phoneDocument],
      problems: ['bad_request', 'no_such_pbx', 'phone_not_in_pool'],
    },
    patch: {
      operationId: 'changePhone',
      summary: 'Change label, location or owner',
      query: pbxChoiceSchema,
      body: phoneChangeDocument,
      answer: [200, 'The phone as it is now.', phoneDocument],
      problems: [...withBody, 'no_such_pbx', 'phone_not_in_pool', 'owner_has_desk'],
    },
    delete: {
      operationId: 'removePhone',
      summary: 'Take a phone out of the pool; anybody logged in there is logged out first',
      query: pbxChoiceSchema,
      answer: [204, 'It is gone.'],
      problems: ['bad_request', 'no_such_pbx', 'phone_not_in_pool', 'lost_race', ...worker],
    },
  },
} satisfies Operations
