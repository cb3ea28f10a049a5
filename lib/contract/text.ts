import { z } from 'zod'

/** What people type as one line, for example a name. */
export const oneLine = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use at most ${most} characters.`)
    .regex(/^[^\u0000-\u001f\u007f]*$/, 'Use one line of plain text.')
