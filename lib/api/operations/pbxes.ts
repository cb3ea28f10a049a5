import { newPbxDocument, pbxChangeDocument, pbxDocument, pbxListSchema } from '../schemas'
import { withBody, type Operations } from './operation'

export const pbxOperations = {
  '/pbxes': {
    get: {
      operationId: 'listPbxes',
      summary: 'The PBXs that Hot Desk serves',
      answer: [200, 'The first one, then the others in the order of their names.', pbxListSchema],
      problems: [],
    },
    post: {
      operationId: 'addPbx',
      summary: 'Add a PBX',
      description: 'Its secrets are stored encrypted and never shown again.',
      body: newPbxDocument,
      answer: [201, 'The PBX as it is now.', pbxDocument],
      problems: [...withBody, 'pbx_exists'],
    },
  },
  '/pbxes/{id}': {
    get: {
      operationId: 'getPbx',
      summary: 'One PBX',
      answer: [200, 'The PBX as it is now.', pbxDocument],
      problems: ['no_such_pbx'],
    },
    patch: {
      operationId: 'changePbx',
      summary: 'Change name, connection or secrets',
      description: 'What is left out stays as it is. The first PBX takes a name alone: .env has its connection.',
      body: pbxChangeDocument,
      answer: [200, 'The PBX as it is now.', pbxDocument],
      problems: [...withBody, 'no_such_pbx', 'first_pbx'],
    },
    delete: {
      operationId: 'removePbx',
      summary: 'Remove a PBX with its phones and settings; sessions and events of the past stay',
      answer: [204, 'It is gone. Its id is never used again.'],
      problems: ['no_such_pbx', 'first_pbx', 'people_logged_in', 'desks_restricted', 'not_given_back'],
    },
  },
} satisfies Operations
