import { z } from 'zod'

/** The PBX whose connection the environment describes. Every installation has it. */
export const firstPbx = 'main'

/** As people and programs name a PBX, for example in addresses, metrics and logs. */
export const pbxIdSchema = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9-]{0,31}$/, 'Use 1 to 32 lower case letters, digits and hyphens, and begin with a letter.')
