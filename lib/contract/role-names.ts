// Without the schema of roles.ts: browsers need these, and not the library of that.

/** Those who may do most come first. */
export const roles = ['admin', 'manager', 'front_desk', 'viewer'] as const
export type Role = (typeof roles)[number]
