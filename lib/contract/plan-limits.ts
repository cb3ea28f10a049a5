/** The kinds of pictures that a plan may be, each with its media type. SVG is none of them: it may hold scripts. */
export const planKinds = { png: 'image/png', jpeg: 'image/jpeg', webp: 'image/webp' } as const
export type PlanKind = keyof typeof planKinds

/** Of a picture: enough for a scan of a sheet of paper, and small enough to be kept in the database and in its backups. */
export const mostPlanBytes = 5 * 1024 * 1024
/** Of each side. Browsers draw no more, and a few bytes must not become a gigabyte of pixels. */
export const planSides = { least: 100, most: 10_000 }
export const mostPlanPixels = 40_000_000
