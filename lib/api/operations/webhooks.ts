import {
  messageDocument,
  messageListSchema,
  messageQuerySchema,
  newWebhookDocument,
  webhookChangeDocument,
  webhookDocument,
  webhookListSchema,
  webhookSecretDocument,
} from '../schemas'
import { withBody, type Operations } from './operation'

export const webhookOperations = {
  '/webhooks': {
    get: {
      operationId: 'listWebhooks',
      summary: 'Where events are sent',
      answer: [200, 'In the order of names, without their secrets.', webhookListSchema],
      problems: [],
    },
    post: {
      operationId: 'addWebhook',
      summary: 'Have events sent to an address',
      description:
        'Messages are signed as Standard Webhooks (standardwebhooks.com) describes. docs/api.md has an example.',
      body: newWebhookDocument,
      answer: [201, 'The webhook, with its secret: it is never shown again.', webhookSecretDocument],
      problems: [...withBody, 'no_such_pbx'],
    },
  },
  '/webhooks/{id}': {
    get: {
      operationId: 'getWebhook',
      summary: 'One webhook',
      answer: [200, 'The webhook as it is now.', webhookDocument],
      problems: ['no_such_webhook'],
    },
    patch: {
      operationId: 'changeWebhook',
      summary: 'Change a webhook, or disable or enable it',
      description: 'What is left out stays as it is.',
      body: webhookChangeDocument,
      answer: [200, 'The webhook as it is now.', webhookDocument],
      problems: [...withBody, 'no_such_webhook', 'no_such_pbx'],
    },
    delete: {
      operationId: 'removeWebhook',
      summary: 'Remove a webhook with its messages',
      answer: [204, 'It is gone.'],
      problems: ['no_such_webhook'],
    },
  },
  '/webhooks/{id}/secret': {
    post: {
      operationId: 'renewWebhookSecret',
      summary: 'Make a new secret',
      description: 'Messages are signed with both for a day, so that the receiver has time to take the new one.',
      answer: [200, 'The webhook, with its new secret.', webhookSecretDocument],
      problems: ['no_such_webhook'],
    },
  },
  '/webhooks/{id}/test': {
    post: {
      operationId: 'testWebhook',
      summary: 'Send a test message',
      answer: [
        202,
        'The message. It is sent within a second; read it again to see what became of it.',
        messageDocument,
      ],
      problems: ['no_such_webhook', 'webhook_disabled'],
    },
  },
  '/webhooks/{id}/messages': {
    get: {
      operationId: 'listWebhookMessages',
      summary: 'What was sent to a webhook, and what became of it',
      description: 'Messages are kept for 30 days.',
      query: messageQuerySchema,
      answer: [200, 'Newest first.', messageListSchema],
      problems: ['bad_request', 'no_such_webhook'],
    },
  },
  '/webhook-messages/{id}/resend': {
    post: {
      operationId: 'resendWebhookMessage',
      summary: 'Send a message again',
      answer: [202, 'The message, which is sent within a second.', messageDocument],
      problems: ['no_such_message', 'webhook_disabled'],
    },
  },
} satisfies Operations
