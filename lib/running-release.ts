/** The version of this code; next.config.ts puts it in. '' where Next.js has not built it. */
export const runningRelease: string = process.env.RUNNING_RELEASE ?? ''
