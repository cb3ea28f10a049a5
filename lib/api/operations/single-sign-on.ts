import { findingListSchema, singleSignOnChangeDocument, singleSignOnDocument } from '../schemas'
import { withBody, type Operations } from './operation'

export const singleSignOnOperations = {
  '/single-sign-on': {
    get: {
      operationId: 'getSingleSignOn',
      summary: 'How people sign in with the account of their organisation',
      description: 'Without the client secret.',
      answer: [200, 'As it is now.', singleSignOnDocument],
      problems: ['no_single_sign_on'],
    },
    patch: {
      operationId: 'saveSingleSignOn',
      summary: 'Set up single sign-on, or change it',
      description:
        'What is left out stays as it is; the first time, `issuer` and `clientId` are needed. Another `issuer` needs `secret` again. People who signed in through something that is now removed are signed out.',
      body: singleSignOnChangeDocument,
      answer: [200, 'As it is now.', singleSignOnDocument],
      problems: [...withBody, 'no_such_pbx', 'changed_meanwhile'],
    },
    delete: {
      operationId: 'removeSingleSignOn',
      summary: 'Remove single sign-on, and end the sign-ins made through it',
      answer: [204, 'It is gone.'],
      problems: ['no_single_sign_on'],
    },
  },
  '/single-sign-on/test': {
    post: {
      operationId: 'testSingleSignOn',
      summary: 'Ask the provider what a sign-in would need',
      description: 'Nobody is signed in.',
      answer: [200, 'What was found, each with what to do about it.', findingListSchema],
      problems: ['no_single_sign_on'],
    },
  },
} satisfies Operations
