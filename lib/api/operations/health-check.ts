import { healthCheckDocument } from '../schemas'
import type { Operations } from './operation'

export const healthCheckOperations = {
  '/health-check': {
    get: {
      operationId: 'getHealthCheck',
      summary: 'What the last health check found',
      description: 'Problems first, then warnings, then what is fine, each with what to do about it.',
      answer: [200, 'The last one that has finished, and how far the one that runs has come.', healthCheckDocument],
      problems: [],
    },
    post: {
      operationId: 'startHealthCheck',
      summary: 'Begin a health check, unless one is running',
      description: 'It takes seconds; read it until `running` is null.',
      answer: [202, 'It has begun.', healthCheckDocument],
      problems: [],
    },
  },
} satisfies Operations
