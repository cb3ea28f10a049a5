import { logoutRuleDocument, logoutRuleListSchema, newLogoutRuleDocument } from '../schemas'
import { list, withBody, type Operations } from './operation'

export const logoutRuleOperations = {
  '/logout-rules': {
    get: list('listLogoutRules', 'When people are logged out automatically', [
      'The rules for everybody first.',
      logoutRuleListSchema,
    ]),
    post: {
      operationId: 'setLogoutRule',
      summary: 'Set an automatic logout rule',
      description: 'It replaces the rule that the same place has for the same clock, and applies from now on.',
      body: newLogoutRuleDocument,
      answer: [201, 'The new rule.', logoutRuleDocument],
      orChanged: 'The rule that was there already, as it is now.',
      problems: [...withBody, 'no_such_pbx', 'phone_not_in_pool'],
    },
  },
  '/logout-rules/{id}': {
    get: {
      operationId: 'getLogoutRule',
      summary: 'One automatic logout rule',
      answer: [200, 'The rule.', logoutRuleDocument],
      problems: ['no_such_logout_rule'],
    },
    delete: {
      operationId: 'clearLogoutRule',
      summary: 'Remove an automatic logout rule',
      answer: [204, 'It is gone.'],
      problems: ['no_such_logout_rule'],
    },
  },
} satisfies Operations
