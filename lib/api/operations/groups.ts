import { groupChangeDocument, groupDocument, groupListSchema, newGroupDocument } from '../schemas'
import { list, withBody, type Operations } from './operation'

export const groupOperations = {
  '/groups': {
    get: list('listGroups', 'Groups of people', ['In the order of names.', groupListSchema]),
    post: {
      operationId: 'addGroup',
      summary: 'Add a group',
      body: newGroupDocument,
      answer: [201, 'The group as it is now.', groupDocument],
      problems: [...withBody, 'no_such_pbx', 'group_exists'],
    },
  },
  '/groups/{id}': {
    get: {
      operationId: 'getGroup',
      summary: 'One group',
      answer: [200, 'The group as it is now.', groupDocument],
      problems: ['no_such_group'],
    },
    patch: {
      operationId: 'changeGroup',
      summary: 'Change its name, its people, or what happens at a second login and a takeover',
      description: 'What is left out stays as it is. `members` names all of them.',
      body: groupChangeDocument,
      answer: [200, 'The group as it is now.', groupDocument],
      problems: [...withBody, 'no_such_group', 'group_exists'],
    },
    delete: {
      operationId: 'deleteGroup',
      summary: 'Delete a group with the rules for it',
      answer: [204, 'It is gone.'],
      problems: ['no_such_group'],
    },
  },
} satisfies Operations
