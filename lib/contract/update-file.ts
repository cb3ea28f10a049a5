import { z } from 'zod'

/**
 * The file in which installations find the newest release: `npm run release` writes it, and its publisher serves it.
 */
export const updateFileSchema = z.object({
  version: z.string().regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/),
  date: z.iso.date(),
  /** What is new in it, for people. */
  notes: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  /** Whether it closes a security hole of an earlier release. */
  security: z.boolean(),
})
export type UpdateFile = z.infer<typeof updateFileSchema>
