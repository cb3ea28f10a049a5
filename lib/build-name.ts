/** Names the build that this code is part of, in the browser as on the server; next.config.ts puts it in. */
export const buildName: string = process.env.BUILD_NAME ?? ''
