import {
  excludedNumberDocument,
  excludedNumberListSchema,
  newRuleDocument,
  pbxChoiceSchema,
  ruleChangeDocument,
  ruleDocument,
  ruleListSchema,
} from '../schemas'
import { list, withBody, type Operations } from './operation'

export const accessOperations = {
  '/access-rules': {
    get: list(
      'listAccessRules',
      'Who may log in where and when',
      ['The rules of groups by name, then those of people.', ruleListSchema],
      { description: 'A person’s own rules replace those of their groups. One rule that allows a login is enough.' },
    ),
    post: {
      operationId: 'addAccessRule',
      summary: 'Add a rule for a person or a group',
      body: newRuleDocument,
      answer: [201, 'The rule as it is now.', ruleDocument],
      problems: [...withBody, 'no_such_pbx'],
    },
  },
  '/access-rules/{id}': {
    get: {
      operationId: 'getAccessRule',
      summary: 'One rule',
      answer: [200, 'The rule as it is now.', ruleDocument],
      problems: ['no_such_access_rule'],
    },
    patch: {
      operationId: 'changeAccessRule',
      summary: 'Change where and when it allows a login',
      description: 'What is left out stays as it is. The person or group of a rule cannot be changed.',
      body: ruleChangeDocument,
      answer: [200, 'The rule as it is now.', ruleDocument],
      problems: [...withBody, 'no_such_access_rule'],
    },
    delete: {
      operationId: 'deleteAccessRule',
      summary: 'Delete a rule; people without a rule may log in everywhere',
      answer: [204, 'It is gone.'],
      problems: ['no_such_access_rule'],
    },
  },
  '/excluded-numbers': {
    get: list('listExcludedNumbers', 'Numbers that never hot desk', [
      'In the order of numbers.',
      excludedNumberListSchema,
    ]),
    post: {
      operationId: 'excludeNumber',
      summary: 'Exclude a number; of one that is excluded already, change the note',
      body: excludedNumberDocument,
      answer: [201, 'The number is excluded.', excludedNumberDocument],
      orChanged: 'It was excluded already; the note is the one given.',
      problems: [...withBody, 'no_such_pbx'],
    },
  },
  '/excluded-numbers/{number}': {
    delete: {
      operationId: 'includeNumber',
      summary: 'Let a number hot desk again',
      query: pbxChoiceSchema,
      answer: [204, 'It is gone from the list.'],
      problems: ['bad_request', 'no_such_pbx', 'not_excluded'],
    },
  },
} satisfies Operations
