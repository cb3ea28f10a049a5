import { reportQuerySchema, reportSchema } from '@/lib/contract/reports'
import { reportPeopleSchema } from '../schemas'
import { list, type Operations } from './operation'

export const reportOperations = {
  '/reports': {
    get: list('getReport', 'How desks were used, with the same of as many days before', ['The report.', reportSchema], {
      query: reportQuerySchema,
      description: 'Days are whole days of the time zone; those that are not over count until now.',
    }),
  },
  '/reports/people': {
    get: {
      operationId: 'getReportOfPeople',
      summary: 'How long each person was logged in at desks',
      description: 'Only where the setting reportsPerPerson allows it.',
      query: reportQuerySchema,
      answer: [200, 'Who was logged in longest comes first.', reportPeopleSchema],
      problems: ['bad_request', 'no_such_pbx', 'not_by_person'],
    },
  },
} satisfies Operations
