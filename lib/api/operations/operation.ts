import type { z } from 'zod'
import type { ProblemCode } from '@/lib/problems/problem'
import type { ApiPath } from '../needed-scopes'
import { pbxFilterSchema } from '../schemas'

/** One method of one address, as describeApi describes it. */
export interface Operation {
  operationId: string
  summary: string
  description?: string
  query?: z.ZodObject
  headers?: object[]
  body?: z.ZodType
  /** Media types of a body that is no JSON. */
  bodyOf?: readonly string[]
  /** Media types of an answer that is a picture. */
  pictures?: readonly string[]
  answer: [status: number, description: string, schema?: z.ZodType]
  /** Of a POST that changes what is there already: the description of its 200. */
  orChanged?: string
  stream?: string
  problems: ProblemCode[]
}

export type Operations = Partial<Record<ApiPath, Record<string, Operation>>>

/** Reads the things of all PBXs, or of one. */
export function list(
  operationId: string,
  summary: string,
  [order, schema]: [order: string, schema: z.ZodType],
  more: Pick<Operation, 'description' | 'query'> = {},
): Operation {
  const answer: Operation['answer'] = [200, order, schema]
  return { operationId, summary, query: pbxFilterSchema, answer, problems: ['bad_request', 'no_such_pbx'], ...more }
}

/** What any request with a body may be answered with. */
export const withBody: ProblemCode[] = [
  'bad_request',
  'malformed_json',
  'not_an_object',
  'too_large',
  'unsupported_media_type',
]

/** What may be answered where the worker has a part in it. */
export const worker: ProblemCode[] = ['worker_away', 'worker_slow', 'outcome_unknown']
