import { numberSchema } from '@/lib/contract/numbers'
import type { SingleSignOnDetails } from '@/lib/contract/single-sign-on'

/** What the provider says of somebody: claims of the ID token, and of its page about users. */
export type Claims = Record<string, unknown>

/** Who somebody is for the provider. */
export interface Identity {
  subject: string
  /** In small letters; null: it named none. */
  email: string | null
  isEmailVerified: boolean
  /** null: it named none. */
  name: string | null
}

/**
 * What the signed token says goes before. That an address is verified counts of that address alone: the page about users may
 * name another one.
 */
export function allClaims(token: Claims, page: Claims): Claims {
  const isOther = token['email'] !== undefined && token['email'] !== page['email']
  return { ...page, ...(isOther && { email_verified: undefined }), ...token }
}

export function identityIn(claims: Claims): Identity {
  const { sub, email, email_verified: verified, name, preferred_username: username } = claims
  return {
    // As it is: what differs by a space may be two people.
    subject: typeof sub === 'string' ? sub : '',
    email: textOf(email)?.toLowerCase() ?? null,
    // Nothing else will do: people who may enter any address at the provider could pass for anybody.
    isEmailVerified: verified === true,
    name: textOf(name) ?? textOf(username) ?? null,
  }
}

const mostLetters = 320

/** One line of text, as it is kept and shown. */
function textOf(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const text = value
    .replace(/[\u0000-\u001f\u007f]/g, ' ')
    .trim()
    .slice(0, mostLetters)
  return text === '' ? null : text
}

/** The person's extension; null: the claim is missing, or is no number. */
export function extensionIn(claims: Claims, { extensionClaim }: SingleSignOnDetails): string | null {
  const value = claimIn(claims, extensionClaim)
  return numberSchema.safeParse(typeof value === 'number' ? String(value) : value).data ?? null
}

const rolesByGroup = { manager: 'managerGroup', front_desk: 'frontDeskGroup', viewer: 'viewerGroup' } as const
export type GroupRole = keyof typeof rolesByGroup

/**
 * The role that the groups of somebody give them, of several the one that may do most; null: none. Nobody becomes an
 * administrator by a group.
 */
export function roleIn(claims: Claims, details: SingleSignOnDetails): GroupRole | null {
  if (details.groupsClaim === null) return null
  const value = claimIn(claims, details.groupsClaim)
  const groups: unknown[] = Array.isArray(value) ? value : [value]
  const roles = Object.entries(rolesByGroup) as [GroupRole, (typeof rolesByGroup)[GroupRole]][]
  return roles.find(([, field]) => details[field] !== '' && groups.includes(details[field]))?.[0] ?? null
}

/** By its name, or by the names on the way to it: realm_access.roles. */
function claimIn(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name]
  return name.split('.').reduce<unknown>((found, part) => inside(found, part), claims)
}

const inside = (value: unknown, part: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, part) ? Reflect.get(value, part) : undefined
