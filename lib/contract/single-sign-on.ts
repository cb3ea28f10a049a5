import { z } from 'zod'
import { inputWords } from '../../words/input.ts'
import { singleSignOnWords } from '../../words/single-sign-on.ts'
import { firstPbx, pbxIdSchema } from './pbxes.ts'
import { oneLine } from './text.ts'

/** Who sits at this machine already can read what goes through it. */
const isLoopback = ({ hostname }: URL) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)

/** Whether what it says is sent where nobody reads along. */
export const isConfidential = (issuer: string): boolean => {
  const url = new URL(issuer)
  return url.protocol === 'https:' || isLoopback(url)
}

const words = () => singleSignOnWords().input
const addressForm = { error: () => words().issuer }
const tooLong = (most: number) => ({ error: () => inputWords().tooLong(most) })

function isIssuer(text: string): boolean {
  const { username, password, search, hash } = new URL(text)
  return `${username}${password}${search}${hash}` === '' && !text.includes('/.well-known/')
}

const group = (role: string) =>
  oneLine(200).default('').describe(`Members of this group get the role ${role}. '': no group does.`)

/** How people are signed in by the provider of their organisation, without the client secret. */
const fields = {
  issuer: z
    .url({ protocol: /^https?$/, ...addressForm, abort: true })
    .max(500, tooLong(500))
    .refine(isIssuer, addressForm)
    .describe('What the OpenID provider calls itself; its discovery document is found below it.'),
  clientId: oneLine(300).min(1, { error: () => words().clientId }),
  label: oneLine(60)
    .min(1, { error: () => words().label })
    .default('Sign in with single sign-on'),
  scopes: oneLine(300)
    .regex(/^openid( [\x21\x23-\x5b\x5d-\x7e]+)*$/, { error: () => words().scopes })
    .default('openid email profile'),
  allowsHttp: z
    .boolean()
    .default(false)
    .describe('The issuer may be reached without encryption, not only on this machine.'),
  asksAgain: z.boolean().default(false).describe('The provider asks for the password each time.'),
  forAccounts: z.boolean().default(true).describe('Accounts of the dashboard sign in that way.'),
  groupsClaim: oneLine(100)
    .min(1, { error: () => words().claim })
    .nullable()
    .default(null)
    .describe('The claim that names the groups that decide the role. null: administrators decide it here.'),
  managerGroup: group('manager'),
  frontDeskGroup: group('front_desk'),
  viewerGroup: group('viewer'),
  forOwnPages: z.boolean().default(false).describe('People open their own page that way, without a PIN.'),
  extensionClaim: oneLine(100)
    .min(1, { error: () => words().claim })
    .default('extension')
    .describe('The claim that is a person’s extension.'),
  extensionPbx: pbxIdSchema.default(firstPbx).describe('Of which PBX the extensions are.'),
}

const plainHttp = () => words().plainHttp

export const singleSignOnDetailsSchema = z
  .object(fields)
  .refine(({ issuer, allowsHttp }) => allowsHttp || isConfidential(issuer), { path: ['issuer'], error: plainHttp })
export type SingleSignOnDetails = z.infer<typeof singleSignOnDetailsSchema>
export type SingleSignOnField = keyof SingleSignOnDetails

const secret = z
  .string()
  .min(1, { error: () => words().secret })
  .max(1_000, tooLong(1_000))
  .nullable()
  .describe('The client secret. null: there is none. Left out: it stays.')

/** What is left out stays as it is; the first time, issuer and client id are needed. */
export const saveSingleSignOnSchema = z.object({
  ...withoutDefaults(fields),
  secret: secret.optional(),
  version: z.number().int().min(0).optional().describe('The one that was seen: 0 while there is none.'),
})
export type SaveSingleSignOn = z.input<typeof saveSingleSignOnSchema>

/** As people and programs see it. */
export const singleSignOnSchema = z.object(fields).extend({
  hasSecret: z.boolean(),
  version: z.number().int(),
})
export type SingleSignOn = z.infer<typeof singleSignOnSchema>

/** A default would be saved over what is there. */
function withoutDefaults<S extends Record<string, z.ZodType>>(shape: S) {
  const bare = Object.entries(shape).map(([name, schema]) => [
    name,
    (schema instanceof z.ZodDefault ? (schema.unwrap() as z.ZodType) : schema).optional(),
  ])
  return Object.fromEntries(bare) as { [N in keyof S]: z.ZodOptional<S[N] extends z.ZodDefault<infer T> ? T : S[N]> }
}

/** Of somebody whom the provider knows, and Hot Desk does not let in. */
const personal = [
  'unknown',
  'unverified_email',
  'other_identity',
  'no_group',
  'disabled',
  'no_extension',
  'unknown_extension',
  'own_page_off',
] as const
export const personalRefusals: ReadonlySet<RefusalReason> = new Set(personal)

/** Why the provider's word signs nobody in. */
export const refusalReasonSchema = z.enum([
  ...(['off', 'too_many', 'away', 'misconfigured', 'cancelled', 'expired', 'untrusted'] as const),
  ...personal,
])
export type RefusalReason = z.infer<typeof refusalReasonSchema>

/** What somebody wants to open. */
export const purposeSchema = z.enum(['account', 'own_page'])
export type Purpose = z.infer<typeof purposeSchema>

/** The connection of an account with a person whom the provider knows. null: none. */
export const connectionSchema = z.object({
  id: z.string(),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.email({ error: () => words().email }).max(320))
    .nullable()
    .optional(),
  subject: oneLine(255)
    .min(1, { error: () => words().subject })
    .nullable()
    .optional(),
})
export type Connection = z.input<typeof connectionSchema>
