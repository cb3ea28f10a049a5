import { z } from 'zod'

/** front_desk sees the board and logs people out; admin also changes pool, settings and accounts. */
export const roleSchema = z.enum(['admin', 'front_desk'], 'Use admin or front_desk.')
export type Role = z.infer<typeof roleSchema>

/** @param needed null: any account will do */
export function mayAct(role: Role, needed: Role | null): boolean {
  return role === 'admin' || needed !== 'admin'
}
