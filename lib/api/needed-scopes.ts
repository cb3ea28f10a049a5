import type { Scope } from '@/lib/contract/scopes'
import { permissions, type VerbName } from '@/lib/verbs/permissions'

const verb = (name: VerbName): Scope => permissions[name].scope

/** What a token needs for each method of each address; null: being valid is enough. A change needs what its verb does. */
export const neededScopes = {
  '/phones': { GET: 'board', POST: verb('phone.add') },
  // Before {number}, which would take their names for one.
  '/phones/candidates': { GET: verb('phone.add') },
  '/phones/import': { POST: verb('phone.import') },
  '/phones/change': { POST: verb('phone.change_many') },
  '/phones/remove': { POST: verb('phone.remove_many') },
  '/phones/{number}': { GET: 'board', PATCH: verb('phone.change'), DELETE: verb('phone.remove') },
  '/locations': { GET: 'board', POST: verb('location.add') },
  '/locations/{id}': { GET: 'board', PATCH: verb('location.change'), DELETE: verb('location.delete') },
  '/locations/{id}/merge': { POST: verb('location.merge') },
  '/floors': { GET: 'board', POST: verb('floor.add') },
  '/floors/{id}': { GET: 'board', PATCH: verb('floor.change'), DELETE: verb('floor.remove') },
  '/floors/{id}/plan': { GET: 'board', POST: verb('floor.set_plan'), DELETE: verb('floor.remove_plan') },
  '/floors/{id}/desks': { POST: verb('floor.place_desk') },
  '/floors/{id}/desks/{number}': { DELETE: verb('floor.take_desk_off') },
  '/sessions': { GET: 'board', POST: verb('session.log_in') },
  '/sessions/log-out': { POST: verb('logout.order') },
  '/sessions/{id}': { GET: 'board', DELETE: verb('session.log_out') },
  '/groups': { GET: 'admin', POST: verb('group.add') },
  '/groups/{id}': { GET: 'admin', PATCH: verb('group.change'), DELETE: verb('group.delete') },
  '/access-rules': { GET: 'admin', POST: verb('access_rule.add') },
  '/access-rules/{id}': { GET: 'admin', PATCH: verb('access_rule.change'), DELETE: verb('access_rule.delete') },
  '/excluded-numbers': { GET: 'admin', POST: verb('number.exclude') },
  '/excluded-numbers/{number}': { DELETE: verb('number.include') },
  '/logout-rules': { GET: 'board', POST: verb('logout_rule.set') },
  '/logout-rules/{id}': { GET: 'board', DELETE: verb('logout_rule.clear') },
  '/free-desks': { GET: 'board', POST: verb('free_desks.set'), DELETE: verb('free_desks.set') },
  // Each shows names to anybody who passes.
  '/walls': { GET: 'admin', POST: verb('wall.add') },
  '/walls/{id}': { GET: 'admin', PATCH: verb('wall.change'), DELETE: verb('wall.revoke') },
  '/pin-locks': { GET: 'board', DELETE: verb('pin.release') },
  '/settings': { GET: 'admin' },
  '/settings/{group}': { GET: 'admin', PATCH: verb('settings.save') },
  // Whose PIN is easily guessed is nobody else's business.
  '/people': { GET: 'admin' },
  // Nor is with whom people talk.
  '/calls': { GET: 'admin', POST: verb('call.place') },
  '/reports': { GET: 'board' },
  '/reports/people': { GET: 'admin' },
  '/pbxes': { GET: 'board', POST: verb('pbx.add') },
  '/pbxes/{id}': { GET: 'board', PATCH: verb('pbx.change'), DELETE: verb('pbx.remove') },
  '/events': { GET: 'board' },
  // Their addresses may hold secrets of other programs.
  '/webhooks': { GET: 'admin', POST: verb('webhook.add') },
  '/webhooks/{id}': { GET: 'admin', PATCH: verb('webhook.change'), DELETE: verb('webhook.remove') },
  '/webhooks/{id}/secret': { POST: verb('webhook.renew_secret') },
  '/webhooks/{id}/test': { POST: verb('webhook.test') },
  '/webhooks/{id}/messages': { GET: 'admin' },
  '/webhook-messages/{id}/resend': { POST: verb('webhook.resend') },
  // Who is let in.
  '/single-sign-on': {
    GET: 'admin',
    PATCH: verb('single_sign_on.save'),
    DELETE: verb('single_sign_on.remove'),
  },
  '/single-sign-on/test': { POST: verb('single_sign_on.test') },
  // How a PBX is reached, and what is wrong with it.
  '/health-check': { GET: 'admin', POST: verb('health_check.run') },
  '/token': { GET: null },
} as const satisfies Record<string, Partial<Record<Handled, Scope | null>>>

export type Handled = 'GET' | 'POST' | 'PATCH' | 'DELETE'
export type ApiPath = keyof typeof neededScopes
export const apiPaths = Object.keys(neededScopes) as ApiPath[]

/** @param method in capitals */
export const neededScope = (path: ApiPath, method: string): Scope | null =>
  (neededScopes[path] as Partial<Record<string, Scope | null>>)[method] ?? null
