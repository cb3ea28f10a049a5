import { z } from 'zod'
import { inputWords } from '../../words/input.ts'

/**
 * A number a person dials: extension or FreePBX device id.
 * Digits only, so that it can stand in an AstDB key, a dialplan pattern and a URL without escaping.
 */
export const numberSchema = z
  .string()
  .trim()
  .regex(/^\d{1,20}$/, { error: () => inputWords().number })
