import { newCallSchema } from '@/lib/calling/place-call'
import { callSchema } from '@/lib/contract/calls'
import { reportSchema } from '@/lib/contract/reports'
import { personSchema } from '@/lib/people/list-people'
import { pinLockDocument } from '@/lib/pins/list-locks'
import { problemAnswers, problemDocumentSchema } from '@/lib/problems/http'
import { newSessionSchema } from '@/lib/sessions/log-in-on-behalf'
import { orderedLogOutsSchema, orderLogOutsSchema } from '@/lib/sessions/order-log-outs'
import { sessionSchema } from '@/lib/sessions/session'
import { answerHeaders, describePath } from './describe-operation'
import { inline, problemContent } from './describe-schema'
import { apiPaths } from './needed-scopes'
import { operations } from './operations/all-operations'
import {
  addedWallDocument,
  newWallDocument,
  wallChangeDocument,
  wallDocument,
  candidateDocument,
  changePhonesDocument,
  eventDocument,
  floorChangeDocument,
  floorDocument,
  newFloorDocument,
  newPlaceDocument,
  excludedNumberDocument,
  freeDesksDocument,
  groupChangeDocument,
  groupDocument,
  healthCheckDocument,
  importPhonesDocument,
  locationChangeDocument,
  locationDocument,
  logoutRuleDocument,
  mergeLocationDocument,
  messageDocument,
  newFreeDesksDocument,
  newGroupDocument,
  newLocationDocument,
  newLogoutRuleDocument,
  newPbxDocument,
  newPhoneDocument,
  newRuleDocument,
  newWebhookDocument,
  pbxChangeDocument,
  pbxDocument,
  phoneChangeDocument,
  phoneDocument,
  removePhonesDocument,
  ruleChangeDocument,
  ruleDocument,
  settingsChangeDocument,
  settingsDocument,
  singleSignOnChangeDocument,
  singleSignOnDocument,
  tokenDocument,
  webhookChangeDocument,
  webhookDocument,
  webhookSecretDocument,
} from './schemas'

/** The methods of an address below /api/v1, for the header Allow; null where there is nothing. */
export function methodsAt(address: string): string[] | null {
  if (address === '/openapi.json') return ['GET', 'HEAD', 'OPTIONS']
  const isAt = (path: string) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(address)
  const [, found] = Object.entries(operations).find(([path]) => isAt(path)) ?? []
  if (!found) return null
  const handled = Object.keys(found).map((method) => method.toUpperCase())
  return [...handled, ...(found['get'] ? ['HEAD'] : []), 'OPTIONS']
}

const components = {
  Phone: phoneDocument,
  NewPhone: newPhoneDocument,
  PhoneChange: phoneChangeDocument,
  ChangePhones: changePhonesDocument,
  RemovePhones: removePhonesDocument,
  ImportPhones: importPhonesDocument,
  Candidate: candidateDocument,
  Location: locationDocument,
  NewLocation: newLocationDocument,
  LocationChange: locationChangeDocument,
  MergeLocation: mergeLocationDocument,
  Floor: floorDocument,
  NewFloor: newFloorDocument,
  FloorChange: floorChangeDocument,
  NewPlace: newPlaceDocument,
  Session: sessionSchema,
  Report: reportSchema,
  NewSession: newSessionSchema,
  LogoutOrder: orderLogOutsSchema,
  OrderedLogouts: orderedLogOutsSchema,
  LogoutRule: logoutRuleDocument,
  NewLogoutRule: newLogoutRuleDocument,
  FreeDesks: freeDesksDocument,
  NewFreeDesks: newFreeDesksDocument,
  PinLock: pinLockDocument,
  Wall: wallDocument,
  NewWall: newWallDocument,
  AddedWall: addedWallDocument,
  WallChange: wallChangeDocument,
  Settings: settingsDocument,
  SettingsChange: settingsChangeDocument,
  Person: personSchema,
  Call: callSchema,
  NewCall: newCallSchema,
  Pbx: pbxDocument,
  NewPbx: newPbxDocument,
  PbxChange: pbxChangeDocument,
  Group: groupDocument,
  NewGroup: newGroupDocument,
  GroupChange: groupChangeDocument,
  AccessRule: ruleDocument,
  NewAccessRule: newRuleDocument,
  AccessRuleChange: ruleChangeDocument,
  ExcludedNumber: excludedNumberDocument,
  Event: eventDocument,
  Webhook: webhookDocument,
  NewWebhook: newWebhookDocument,
  WebhookWithSecret: webhookSecretDocument,
  WebhookChange: webhookChangeDocument,
  WebhookMessage: messageDocument,
  SingleSignOn: singleSignOnDocument,
  SingleSignOnChange: singleSignOnChangeDocument,
  HealthCheck: healthCheckDocument,
  Token: tokenDocument,
  Problem: problemDocumentSchema,
}

/** The OpenAPI 3.1 document of the REST API. */
export function describeApi(): object {
  return {
    openapi: '3.1.0',
    info: { title: 'Hot Desk', version: '1', description: about, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    paths: {
      ...Object.fromEntries(apiPaths.map((path) => [path, describePath(path, operations[path])])),
      '/openapi.json': {
        get: { operationId: 'describeApi', summary: 'This document', security: [], ...openapiAnswer },
      },
    },
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: '`npm run token` or `hotdesk token create` prints a token; --scope says what it may do.',
        },
      },
      headers: answerHeaders,
      responses: {
        MethodNotAllowed: {
          description: problemAnswers.method_not_allowed[2],
          headers: { Allow: { $ref: '#/components/headers/Allow' } },
          content: problemContent,
        },
      },
      schemas: Object.fromEntries(Object.entries(components).map(([name, schema]) => [name, inline(schema)])),
    },
  }
}

const about = [
  'Every error is answered with a problem document (RFC 9457) whose `code` is for programs.',
  'HEAD and OPTIONS are answered everywhere that GET is; any other method with 405 and the header Allow',
  '(components/responses/MethodNotAllowed). No answer may be stored by a cache. Every answer has the header X-Request-Id,',
  'which a problem document repeats as `requestId`.',
].join(' ')

const openapiAnswer = {
  responses: { 200: { description: 'OpenAPI 3.1', content: { 'application/json': { schema: { type: 'object' } } } } },
}
