import { z } from 'zod'
import { inputWords } from '../../words/input.ts'

/** What people type as one line, for example a name. */
export const oneLine = (most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: () => inputWords().tooLong(most) })
    .regex(/^[^\u0000-\u001f\u007f]*$/, { error: () => inputWords().oneLine })
