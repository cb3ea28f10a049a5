import { z } from 'zod'

/** Why free desks cannot be held to internal and emergency calls: what is missing. */
export const cannotRestrictSchema = z.enum(['no_term', 'no_emergency_route', 'unreadable'])

/** What the worker found when it last read the PBX's own set-up. */
export const pbxReportSchema = z.object({
  /** False when the AMI user may not read the dialplan; the lists are empty then. */
  dialplanReadable: z.boolean(),
  /** Codes that lead to Hot Desk, as people dial them; `logout_anywhere` with an extension behind it. */
  codes: z.array(
    z.object({ code: z.string(), does: z.enum(['login', 'logout', 'logout_anywhere']), context: z.string() }),
  ),
  /** Codes that one would expect to lead to Hot Desk, and the dialplan context that answers them instead. */
  taken: z.array(z.object({ code: z.string(), context: z.string() })),
  /** Whether the call forward strategy has its dialplan context. */
  deliversForwards: z.boolean(),
  /** AMI actions that Hot Desk needs and its AMI user may not use. */
  missingActions: z.array(z.string()),
  /** Whether free desks can be held to internal and emergency calls. Older reports do not say. */
  freeDesks: z.enum(['can', ...cannotRestrictSchema.options]).default('unreadable'),
})
export type PbxReport = z.infer<typeof pbxReportSchema>

/** What people dial on a desk; the usual codes until the PBX has reported its own. */
export function dialledCodes(report: PbxReport | null): DialledCodes {
  const codeFor = (does: keyof typeof usual) => report?.codes.find((code) => code.does === does)?.code
  return {
    login: codeFor('login') ?? usual.login,
    logout: codeFor('logout') ?? usual.logout,
    // A dialplan of an earlier version lacks it.
    logoutAnywhere: codeFor('logout_anywhere') ?? (report === null ? usual.logout_anywhere : null),
  }
}

/** Whether it begins with one of our codes: an extension and a PIN may follow. */
export function beginsWithCode(report: PbxReport | null, dialled: string): boolean {
  const { login, logout, logoutAnywhere } = dialledCodes(report)
  const codes = [login, logout, logoutAnywhere, ...(report?.codes ?? []).map(({ code }) => code)]
  return codes.some((code) => code !== null && dialled.startsWith(code))
}

export interface DialledCodes {
  login: string
  logout: string
  /** With an extension behind it, from any phone; null: the PBX has no such code. */
  logoutAnywhere: string | null
}

const usual = { login: '*11', logout: '*12', logout_anywhere: '*12' } as const
