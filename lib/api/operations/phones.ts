import {
  candidateListSchema,
  candidateQuerySchema,
  changedPhonesSchema,
  changePhonesDocument,
  importOutcomeSchema,
  importPhonesDocument,
  newPhoneDocument,
  pbxChoiceSchema,
  phoneChangeDocument,
  phoneDocument,
  phoneListSchema,
  phoneQuerySchema,
  removedPhonesSchema,
  removePhonesDocument,
} from '../schemas'
import { list, withBody, worker, type Operations } from './operation'

export const phoneOperations = {
  '/phones': {
    get: list(
      'listPhones',
      'The pool, with who is logged in where',
      ['In the order of numbers, unless sorted otherwise.', phoneListSchema],
      { query: phoneQuerySchema },
    ),
    post: {
      operationId: 'addPhone',
      summary: 'Add a phone to the pool',
      body: newPhoneDocument,
      answer: [201, 'The phone as it is now.', phoneDocument],
      problems: [...withBody, 'no_such_pbx', 'phone_exists', 'owner_has_desk'],
    },
  },
  '/phones/candidates': {
    get: list(
      'listCandidates',
      'The phones that a PBX has, to choose the pool from',
      ['In the order of numbers; without those that are in the pool, unless asked for.', candidateListSchema],
      {
        description: 'Read when the worker connects, after each reload of the PBX, and every ten minutes.',
        query: candidateQuerySchema,
      },
    ),
  },
  '/phones/import': {
    post: {
      operationId: 'importPhones',
      summary: 'Add and change many phones, all of them or none; remove the others, where asked for',
      description: 'A detail that a phone lacks stays as it is.',
      body: importPhonesDocument,
      answer: [200, 'The numbers, by what became of them.', importOutcomeSchema],
      problems: [...withBody, 'no_such_pbx', 'owner_has_desk', 'changed_meanwhile', 'lost_race', ...worker],
    },
  },
  '/phones/change': {
    post: {
      operationId: 'changePhones',
      summary: 'The same change of many phones, all of them or none',
      body: changePhonesDocument,
      answer: [200, 'Those that it changed, as they were before.', changedPhonesSchema],
      problems: [...withBody, 'no_such_pbx', 'phone_not_in_pool', 'owner_has_desk'],
    },
  },
  '/phones/remove': {
    post: {
      operationId: 'removePhones',
      summary: 'Take many phones out of the pool, all of them or none; people there are logged out first',
      body: removePhonesDocument,
      answer: [200, 'They as they were.', removedPhonesSchema],
      problems: [...withBody, 'no_such_pbx', 'phone_not_in_pool', 'lost_race', ...worker],
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
