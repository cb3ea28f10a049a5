import { describeApi } from '../../lib/api/openapi.ts'

/** What is read of the OpenAPI document. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  description?: string
  format?: string
  enum?: unknown[]
  const?: unknown
  default?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  additionalProperties?: boolean | Schema
  required?: string[]
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
}

type Content = Record<string, { schema?: Schema }>

export interface Operation {
  operationId: string
  summary: string
  description?: string
  security?: { token: string[] }[]
  parameters?: { name: string; in: string; description?: string; schema?: Schema }[]
  requestBody?: { content: Content }
  responses: Record<string, { description: string; content?: Content }>
}

interface Document {
  info: { description: string }
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}

export const apiDocument = (): Document => describeApi() as Document
