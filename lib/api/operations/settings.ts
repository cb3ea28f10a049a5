import { settingsGroupSchema } from '@/lib/contract/settings'
import {
  pbxChoiceSchema,
  settingsChangeDocument,
  settingsChangeQuerySchema,
  settingsDocument,
  settingsListSchema,
} from '../schemas'
import { list, withBody, type Operations } from './operation'

const groupsOfSettings = `Groups: ${settingsGroupSchema.options.join(', ')}. What is general is for all PBXs.`

export const settingsOperations = {
  '/settings': {
    get: list('listSettings', 'The settings of every PBX, by group, and those of all of Hot Desk', [
      'What was saved, over the defaults.',
      settingsListSchema,
    ]),
  },
  '/settings/{group}': {
    get: {
      operationId: 'getSettings',
      summary: 'The settings of one group',
      description: groupsOfSettings,
      query: pbxChoiceSchema,
      answer: [200, 'What was saved, over the defaults.', settingsDocument],
      problems: ['bad_request', 'not_found', 'no_such_pbx'],
    },
    patch: {
      operationId: 'changeSettings',
      summary: 'Change settings of one group',
      description: groupsOfSettings,
      query: settingsChangeQuerySchema,
      body: settingsChangeDocument,
      answer: [200, 'The settings as they are now.', settingsDocument],
      problems: [...withBody, 'not_found', 'no_such_pbx', 'changed_meanwhile'],
    },
  },
} satisfies Operations
