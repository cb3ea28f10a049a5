import { z } from 'zod'
import { accessDenials } from '@/lib/contract/access'
import type { Scope } from '@/lib/contract/scopes'
import { problemAnswers, problemDocumentSchema } from '@/lib/problems/http'
import { settingsGroupSchema } from '@/lib/contract/settings'
import type { ProblemCode } from '@/lib/problems/problem'
import { callSchema } from '@/lib/contract/calls'
import { personSchema } from '@/lib/people/list-people'
import { pinLockDocument } from '@/lib/pins/list-locks'
import { newSessionSchema } from '@/lib/sessions/log-in-on-behalf'
import { sessionSchema } from '@/lib/sessions/session'
import {
  callListSchema,
  callQuerySchema,
  eventDocument,
  excludedNumberDocument,
  excludedNumberListSchema,
  groupChangeDocument,
  groupDocument,
  groupListSchema,
  newGroupDocument,
  newRuleDocument,
  ruleChangeDocument,
  ruleDocument,
  ruleListSchema,
  eventPageSchema,
  eventQuerySchema,
  freeDesksDocument,
  freeDesksListSchema,
  freeDesksPlaceSchema,
  logoutRuleDocument,
  logoutRuleListSchema,
  newFreeDesksDocument,
  newLogoutRuleDocument,
  newPbxDocument,
  newPhoneDocument,
  pbxChangeDocument,
  pbxChoiceSchema,
  pbxDocument,
  pbxFilterSchema,
  pbxListSchema,
  peopleListSchema,
  peopleQuerySchema,
  phoneChangeDocument,
  phoneDocument,
  phoneListSchema,
  pinLockChoiceSchema,
  pinLockListSchema,
  sessionListSchema,
  sessionQuerySchema,
  settingsChangeDocument,
  settingsChangeQuerySchema,
  settingsDocument,
  settingsListSchema,
  tokenDocument,
} from './schemas'
import { type ApiPath, apiPaths, neededScope } from './needed-scopes'

interface Operation {
  operationId: string
  summary: string
  description?: string
  query?: z.ZodObject
  headers?: object[]
  body?: z.ZodType
  answer: [status: number, description: string, schema?: z.ZodType]
  /** Of a POST that changes what is there already: the description of its 200. */
  orChanged?: string
  stream?: string
  problems: ProblemCode[]
}

const always: ProblemCode[] = ['no_valid_token', 'internal', 'database_away']
const withBody: ProblemCode[] = [
  'bad_request',
  'malformed_json',
  'not_an_object',
  'too_large',
  'unsupported_media_type',
]
const worker: ProblemCode[] = ['worker_away', 'pbx_not_here', 'worker_slow', 'outcome_unknown']

const groupsOfSettings = `Groups: ${settingsGroupSchema.options.join(', ')}. What is general is for all PBXs.`

const paths: Record<ApiPath, Record<string, Operation>> = {
  '/phones': {
    get: {
      operationId: 'listPhones',
      summary: 'The pool, with who is logged in where',
      query: pbxFilterSchema,
      answer: [200, 'In the order of numbers.', phoneListSchema],
      problems: ['bad_request', 'no_such_pbx'],
    },
    post: {
      operationId: 'addPhone',
      summary: 'Add a phone to the pool',
      body: newPhoneDocument,
      answer: [201, 'The phone as it is now.', phoneDocument],
      problems: [...withBody, 'no_such_pbx', 'phone_exists', 'owner_has_desk'],
    },
  },
  '/phones/{number}': {
    get: {
      operationId: 'getPhone',
      summary: 'One phone, with who is logged in there',
      query: pbxChoiceSchema,
      answer: [200, 'The phone as it is now.', phoneDocument],
      problems: ['bad_request', 'no_such_pbx', 'phone_not_in_pool'],
    },
    patch: {
      operationId: 'changePhone',
      summary: 'Change label, location or owner',
      query: pbxChoiceSchema,
      body: phoneChangeDocument,
      answer: [200, 'The phone as it is now.', phoneDocument],
      problems: [...withBody, 'no_such_pbx', 'phone_not_in_pool', 'owner_has_desk'],
    },
    delete: {
      operationId: 'removePhone',
      summary: 'Take a phone out of the pool; anybody logged in there is logged out first',
      query: pbxChoiceSchema,
      answer: [204, 'It is gone.'],
      problems: ['bad_request', 'no_such_pbx', 'phone_not_in_pool', 'lost_race', ...worker],
    },
  },
  '/sessions': {
    get: {
      operationId: 'listSessions',
      summary: 'Open sessions, or past ones',
      query: sessionQuerySchema,
      answer: [200, 'Newest first.', sessionListSchema],
      problems: ['bad_request', 'no_such_pbx'],
    },
    post: {
      operationId: 'logIn',
      summary: 'Log somebody in on their behalf',
      description:
        'No PIN is asked for. Anybody logged in at the phone is logged out, and so is the extension elsewhere. Access rules apply as they do at the phone.',
      body: newSessionSchema,
      answer: [201, 'The session. For a repeated log-in, the one that was open already.', sessionSchema],
      problems: [
        ...withBody,
        ...([
          'no_such_pbx',
          'phone_not_in_pool',
          'phone_not_on_pbx',
          'unknown_extension',
          'lost_race',
          ...accessDenials,
          'pbx_unavailable',
        ] as const),
        ...worker,
      ],
    },
  },
  '/sessions/{id}': {
    get: {
      operationId: 'getSession',
      summary: 'One session, open or past',
      answer: [200, 'The session.', sessionSchema],
      problems: ['no_such_session'],
    },
    delete: {
      operationId: 'logOut',
      summary: 'Log somebody out',
      answer: [200, 'The session, ended.', sessionSchema],
      problems: ['no_such_session', ...worker],
    },
  },
  '/groups': {
    get: {
      operationId: 'listGroups',
      summary: 'Groups of people',
      query: pbxFilterSchema,
      answer: [200, 'In the order of names.', groupListSchema],
      problems: ['bad_request', 'no_such_pbx'],
    },
    post: {
      operationId: 'addGroup',
      summary: 'Add a group',
      body: newGroupDocument,
      answer: [201, 'The group as it is now.', groupDocument],
      problems: [...withBody, 'no_such_pbx', 'group_exists'],
    },
  },
  '/groups/{id}': {
    get: {
      operationId: 'getGroup',
      summary: 'One group',
      answer: [200, 'The group as it is now.', groupDocument],
      problems: ['no_such_group'],
    },
    patch: {
      operationId: 'changeGroup',
      summary: 'Change its name, its people, or what happens at a second log-in and a takeover',
      description: 'What is left out stays as it is. `members` names all of them.',
      body: groupChangeDocument,
      answer: [200, 'The group as it is now.', groupDocument],
      problems: [...withBody, 'no_such_group', 'group_exists'],
    },
    delete: {
      operationId: 'deleteGroup',
      summary: 'Delete a group with the rules for it',
      answer: [204, 'It is gone.'],
      problems: ['no_such_group'],
    },
  },
  '/access-rules': {
    get: {
      operationId: 'listAccessRules',
      summary: 'Who may log in where and when',
      description: 'A person’s own rules replace those of their groups. One rule that allows a log-in is enough.',
      query: pbxFilterSchema,
      answer: [200, 'The rules of groups by name, then those of people.', ruleListSchema],
      problems: ['bad_request', 'no_such_pbx'],
    },
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
      summary: 'Change where and when it allows a log-in',
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
    get: {
      operationId: 'listExcludedNumbers',
      summary: 'Numbers that never hot desk',
      query: pbxFilterSchema,
      answer: [200, 'In the order of numbers.', excludedNumberListSchema],
      problems: ['bad_request', 'no_such_pbx'],
    },
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
  '/logout-rules': {
    get: {
      operationId: 'listLogoutRules',
      summary: 'When people are logged out automatically',
      query: pbxFilterSchema,
      answer: [200, 'The rules for everybody first.', logoutRuleListSchema],
      problems: ['bad_request', 'no_such_pbx'],
    },
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
  '/free-desks': {
    get: {
      operationId: 'listFreeDesks',
      summary: 'What desks may do while nobody is logged in there',
      description: 'Where nothing is chosen, a free desk is an ordinary extension.',
      query: pbxFilterSchema,
      answer: [200, 'The choices; that of the whole PBX first.', freeDesksListSchema],
      problems: ['bad_request', 'no_such_pbx'],
    },
    post: {
      operationId: 'setFreeDesks',
      summary: 'Choose what desks may do while nobody is logged in there',
      description:
        'What the PBX cannot hold its desks to is refused, with the reason: emergency calls only, by every PBX. Emergency calls always go out.',
      body: newFreeDesksDocument,
      answer: [201, 'The new choice.', freeDesksDocument],
      orChanged: 'The choice for the same place, as it is now.',
      problems: [...withBody, 'no_such_pbx'],
    },
    delete: {
      operationId: 'clearFreeDesks',
      summary: 'Take back what was chosen for a location, or for the whole PBX',
      query: freeDesksPlaceSchema,
      answer: [204, 'Nothing is chosen there.'],
      problems: ['bad_request', 'no_such_pbx'],
    },
  },
  '/pin-locks': {
    get: {
      operationId: 'listPinLocks',
      summary: 'What is locked after too many wrong PINs',
      query: pbxFilterSchema,
      answer: [200, 'The last to end first.', pinLockListSchema],
      problems: ['bad_request', 'no_such_pbx'],
    },
    delete: {
      operationId: 'releasePinLocks',
      summary: 'Release locks: of an extension, of an extension at one phone, or of a phone',
      description: 'Wrong PINs entered before no longer count.',
      query: pinLockChoiceSchema,
      answer: [200, 'The locks released; none where wrong PINs had locked nothing yet.', pinLockListSchema],
      problems: ['bad_request', 'no_such_pbx', 'no_such_lock'],
    },
  },
  '/settings': {
    get: {
      operationId: 'listSettings',
      summary: 'The settings of every PBX, by group, and those of all of Hot Desk',
      query: pbxFilterSchema,
      answer: [200, 'What was saved, over the defaults.', settingsListSchema],
      problems: ['bad_request', 'no_such_pbx'],
    },
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
  '/people': {
    get: {
      operationId: 'listPeople',
      summary: 'The extensions of the PBX, and whether each has a PIN to log in with; never a PIN',
      description: 'PINs are checked only where the PIN settings report or refuse trivial ones.',
      query: peopleQuerySchema,
      answer: [200, 'In the order of extensions.', peopleListSchema],
      problems: ['bad_request', 'no_such_pbx'],
    },
  },
  '/calls': {
    get: {
      operationId: 'listCalls',
      summary: 'Calls at desks while somebody was logged in there',
      description: 'Written down when a call has ended, and only where the settings say so.',
      query: callQuerySchema,
      answer: [200, 'Those that ended last come first.', callListSchema],
      problems: ['bad_request', 'no_such_pbx'],
    },
  },
  '/pbxes': {
    get: {
      operationId: 'listPbxes',
      summary: 'The PBXs that Hot Desk serves',
      answer: [200, 'The first one, then the others in the order of their names.', pbxListSchema],
      problems: [],
    },
    post: {
      operationId: 'addPbx',
      summary: 'Add a PBX',
      description: 'Its secrets are stored encrypted and never shown again.',
      body: newPbxDocument,
      answer: [201, 'The PBX as it is now.', pbxDocument],
      problems: [...withBody, 'pbx_exists'],
    },
  },
  '/pbxes/{id}': {
    get: {
      operationId: 'getPbx',
      summary: 'One PBX',
      answer: [200, 'The PBX as it is now.', pbxDocument],
      problems: ['no_such_pbx'],
    },
    patch: {
      operationId: 'changePbx',
      summary: 'Change name, connection or secrets',
      description: 'What is left out stays as it is. The first PBX takes a name alone: .env has its connection.',
      body: pbxChangeDocument,
      answer: [200, 'The PBX as it is now.', pbxDocument],
      problems: [...withBody, 'no_such_pbx', 'first_pbx'],
    },
    delete: {
      operationId: 'removePbx',
      summary: 'Remove a PBX with its phones and settings; sessions and events of the past stay',
      answer: [204, 'It is gone. Its id is never used again.'],
      problems: ['no_such_pbx', 'first_pbx', 'people_logged_in', 'desks_restricted', 'not_given_back'],
    },
  },
  '/events': {
    get: {
      operationId: 'listEvents',
      summary: 'What has happened, oldest first; with Accept: text/event-stream, as it happens',
      description:
        'As a stream, `after` (or Last-Event-ID, which wins) replays what came later and then goes on; without either, the stream begins now.',
      query: eventQuerySchema,
      headers: [{ name: 'Last-Event-ID', in: 'header', schema: { type: 'integer', minimum: 0 } }],
      answer: [200, 'Events after `after`.', eventPageSchema],
      stream: 'Server-sent events. id: the id of the event; event: its type; data: the Event as JSON.',
      problems: ['bad_request', 'no_such_pbx', 'too_many_streams'],
    },
  },
  '/token': {
    get: {
      operationId: 'getToken',
      summary: 'The token itself: its name, what it may do, and until when',
      description: 'Any valid token will do.',
      answer: [200, 'The token, without its secret.', tokenDocument],
      problems: [],
    },
  },
}

/** The methods of an address below /api/v1, for the header Allow; null where there is nothing. */
export function methodsAt(address: string): string[] | null {
  if (address === '/openapi.json') return ['GET', 'HEAD', 'OPTIONS']
  const isAt = (path: string) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(address)
  const [, operations] = Object.entries(paths).find(([path]) => isAt(path)) ?? []
  if (!operations) return null
  const handled = Object.keys(operations).map((method) => method.toUpperCase())
  return [...handled, ...(operations['get'] ? ['HEAD'] : []), 'OPTIONS']
}

const components = {
  Phone: phoneDocument,
  NewPhone: newPhoneDocument,
  PhoneChange: phoneChangeDocument,
  Session: sessionSchema,
  NewSession: newSessionSchema,
  LogoutRule: logoutRuleDocument,
  NewLogoutRule: newLogoutRuleDocument,
  FreeDesks: freeDesksDocument,
  NewFreeDesks: newFreeDesksDocument,
  PinLock: pinLockDocument,
  Settings: settingsDocument,
  SettingsChange: settingsChangeDocument,
  Person: personSchema,
  Call: callSchema,
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
      ...Object.fromEntries(apiPaths.map((path) => [path, describePath(path, paths[path])])),
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
  'Whatever goes wrong is answered with a problem document (RFC 9457) whose `code` is for programs.',
  'HEAD and OPTIONS are answered everywhere that GET is; any other method with 405 and the header Allow',
  '(components/responses/MethodNotAllowed). No answer may be stored by a cache. Every answer has the header X-Request-Id,',
  'which a problem document repeats as `requestId`.',
].join(' ')

const answerHeaders = {
  Allow: { description: 'The methods of this address.', schema: { type: 'string' } },
  Location: { description: 'The address of what was made.', schema: { type: 'string', format: 'uri-reference' } },
  'WWW-Authenticate': { description: 'RFC 6750: Bearer, and what is wrong with it.', schema: { type: 'string' } },
}
type Header = keyof typeof answerHeaders

const withHeader = (name: Header) => ({ headers: { [name]: { $ref: `#/components/headers/${name}` } } })

const openapiAnswer = {
  responses: { 200: { description: 'OpenAPI 3.1', content: { 'application/json': { schema: { type: 'object' } } } } },
}

function describePath(path: ApiPath, operations: Record<string, Operation>): object {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const parameters = names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
  const described = Object.entries(operations).map(
    ([method, operation]) => [method, describeOperation(operation, neededScope(path, method.toUpperCase()))] as const,
  )
  return Object.fromEntries<object>([
    ...(parameters.length > 0 ? [['parameters', parameters] as const] : []),
    ...described,
  ])
}

function describeOperation(operation: Operation, scope: Scope | null): object {
  const { query, headers = [], body, answer, orChanged, stream, problems, ...rest } = operation
  const [status, description, schema] = answer
  const content = {
    ...(schema && { 'application/json': { schema: describeSchema(schema) } }),
    ...(stream && { 'text/event-stream': { schema: { type: 'string', description: stream } } }),
  }
  const parameters = [...(query ? describeQuery(query) : []), ...headers]
  return {
    ...rest,
    security: [{ token: scope === null ? [] : [scope] }],
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: describeSchema(body) } } } }),
    responses: {
      [status]: {
        description,
        ...(status === 201 && withHeader('Location')),
        ...(Object.keys(content).length > 0 && { content }),
      },
      ...(orChanged !== undefined && { 200: { description: orChanged, content } }),
      ...describeProblems([...always, ...(scope === null ? [] : (['insufficient_scope'] as const)), ...problems]),
    },
  }
}

function describeQuery(query: z.ZodObject): object[] {
  return Object.entries(query.shape).map(([name, schema]) => {
    return { name, in: 'query', required: false, schema: describeSchema(schema as z.ZodType) }
  })
}

/** One response for each status; `code` tells those of the same status apart. */
function describeProblems(codes: readonly ProblemCode[]): object {
  const statuses = new Set(codes.map((code) => problemAnswers[code][0]))
  return Object.fromEntries(
    [...statuses].map((status) => {
      const same = codes.filter((code) => problemAnswers[code][0] === status)
      const description = same.map((code) => `\`${code}\`: ${problemAnswers[code][2]}`).join('\n\n')
      return [
        status,
        { description, ...([401, 403].includes(status) && withHeader('WWW-Authenticate')), content: problemContent },
      ]
    }),
  )
}

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const problemContent = { 'application/problem+json': { schema: reference('Problem') } }

/** What has a name of its own is referred to. */
function describeSchema(schema: z.ZodType): object {
  const name = schema.meta()?.id
  return name === undefined ? inline(schema) : reference(name)
}

// As input: as output, each part of an intersection would forbid the properties of the other.
function inline(schema: z.ZodType): object {
  const { $schema: _, $defs = {}, ...root } = z.toJSONSchema(schema, { io: 'input' })
  // What has a name is one of the definitions, to which the root only refers.
  const { id: __, ...described } = $defs[schema.meta()?.id ?? ''] ?? root
  return JSON.parse(JSON.stringify(described).replaceAll('#/$defs/', '#/components/schemas/')) as object
}
