/** What time it is. Tests have a clock of their own. */
export type Now = () => Date

export const systemTime: Now = () => new Date()
