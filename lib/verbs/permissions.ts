import { covers, type Scope } from '@/lib/contract/scopes'
import type { Role } from '@/lib/contract/roles'

/** Who asks, as far as it decides what they may do. The command line runs as somebody who can read every secret. */
export type Rights =
  | { kind: 'role'; role: Role }
  | { kind: 'scopes'; scopes: readonly string[] }
  /** At their own page: for themselves alone. */
  | { kind: 'person'; pbx: string; extension: string }
  | { kind: 'everything' }

interface Needs {
  roles: readonly Role[]
  scope: Scope
  /** People at their own page, too; the verb sees to it that it is their own. */
  own?: true
}

const everybody: readonly Role[] = ['admin', 'manager', 'front_desk', 'viewer']
const desk: readonly Role[] = ['admin', 'manager', 'front_desk']
const leading: readonly Role[] = ['admin', 'manager']
const admin: readonly Role[] = ['admin']

/** Every verb, and who may use it. A verb that is not here does not exist. */
export const permissions = {
  'phone.add': { roles: admin, scope: 'pool' },
  'phone.change': { roles: admin, scope: 'pool' },
  'phone.remove': { roles: admin, scope: 'pool' },
  'phone.change_many': { roles: admin, scope: 'pool' },
  'phone.remove_many': { roles: admin, scope: 'pool' },
  'phone.import': { roles: admin, scope: 'pool' },
  // Of those who are no administrators, where the settings say so: lib/sessions/may-log-in.ts.
  'session.log_in': { roles: desk, scope: 'sessions' },
  'location.add': { roles: admin, scope: 'pool' },
  'location.change': { roles: admin, scope: 'pool' },
  'location.merge': { roles: admin, scope: 'pool' },
  'location.delete': { roles: admin, scope: 'pool' },
  'floor.add': { roles: admin, scope: 'pool' },
  'floor.change': { roles: admin, scope: 'pool' },
  'floor.remove': { roles: admin, scope: 'pool' },
  'floor.set_plan': { roles: admin, scope: 'pool' },
  'floor.remove_plan': { roles: admin, scope: 'pool' },
  'floor.place_desk': { roles: admin, scope: 'pool' },
  'floor.take_desk_off': { roles: admin, scope: 'pool' },
  'session.log_out': { roles: desk, scope: 'sessions' },
  'session.undo_log_out': { roles: desk, scope: 'sessions' },
  'logout.order': { roles: leading, scope: 'sessions' },
  'call.place': { roles: everybody, scope: 'sessions' },
  'own_session.log_in': { roles: admin, scope: 'sessions', own: true },
  'own_session.log_out': { roles: admin, scope: 'sessions', own: true },
  'logout_rule.set': { roles: admin, scope: 'admin' },
  'logout_rule.clear': { roles: admin, scope: 'admin' },
  'free_desks.set': { roles: admin, scope: 'admin' },
  'pin.release': { roles: desk, scope: 'sessions' },
  'plan.apply': { roles: admin, scope: 'admin' },
  'group.add': { roles: admin, scope: 'admin' },
  'group.change': { roles: admin, scope: 'admin' },
  'group.delete': { roles: admin, scope: 'admin' },
  'access_rule.add': { roles: admin, scope: 'admin' },
  'access_rule.change': { roles: admin, scope: 'admin' },
  'access_rule.delete': { roles: admin, scope: 'admin' },
  'number.exclude': { roles: admin, scope: 'admin' },
  'number.include': { roles: admin, scope: 'admin' },
  'settings.save': { roles: admin, scope: 'admin' },
  'pbx.add': { roles: admin, scope: 'admin' },
  'pbx.change': { roles: admin, scope: 'admin' },
  'pbx.test': { roles: admin, scope: 'admin' },
  'pbx.remove': { roles: admin, scope: 'admin' },
  'webhook.add': { roles: admin, scope: 'admin' },
  'webhook.change': { roles: admin, scope: 'admin' },
  'webhook.remove': { roles: admin, scope: 'admin' },
  'webhook.renew_secret': { roles: admin, scope: 'admin' },
  'webhook.test': { roles: admin, scope: 'admin' },
  'webhook.resend': { roles: admin, scope: 'admin' },
  'account.add': { roles: admin, scope: 'admin' },
  'account.invite': { roles: admin, scope: 'admin' },
  'account.make_link': { roles: admin, scope: 'admin' },
  'account.set_password': { roles: admin, scope: 'admin' },
  'account.set_role': { roles: admin, scope: 'admin' },
  'account.set_disabled': { roles: admin, scope: 'admin' },
  'account.delete': { roles: admin, scope: 'admin' },
  'account.set_extension': { roles: admin, scope: 'admin' },
  'account.connect': { roles: admin, scope: 'admin' },
  'single_sign_on.save': { roles: admin, scope: 'admin' },
  'single_sign_on.test': { roles: admin, scope: 'admin' },
  'single_sign_on.remove': { roles: admin, scope: 'admin' },
  'own_extension.set': { roles: everybody, scope: 'admin' },
  'own_password.change': { roles: everybody, scope: 'admin' },
  'own_sign_in.end': { roles: everybody, scope: 'admin' },
  'sign_ins.end_all': { roles: admin, scope: 'admin' },
  'token.create': { roles: admin, scope: 'admin' },
  'token.revoke': { roles: admin, scope: 'admin' },
  'health_check.run': { roles: admin, scope: 'admin' },
  'wall.add': { roles: admin, scope: 'admin' },
  'wall.change': { roles: admin, scope: 'admin' },
  'wall.revoke': { roles: admin, scope: 'admin' },
} as const satisfies Record<string, Needs>

export type VerbName = keyof typeof permissions

export function isPermitted(rights: Rights, name: VerbName): boolean {
  const needs: Needs = permissions[name]
  switch (rights.kind) {
    case 'everything':
      return true
    case 'role':
      return needs.roles.includes(rights.role)
    case 'scopes':
      return covers(rights.scopes, needs.scope)
    case 'person':
      return needs.own === true
  }
}
