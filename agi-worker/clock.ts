/** The current time. Tests have their own clock. */
export type Now = () => Date

export const systemTime: Now = () => new Date()
