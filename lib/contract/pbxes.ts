import { z } from 'zod'
import { inputWords } from '../../words/input.ts'
import { settingsInputWords } from '../../words/settings-input.ts'
import { oneLine } from './text.ts'

/** The PBX whose connection the environment describes. Every installation has it. */
export const firstPbx = 'main'

/** As people and programs name a PBX, for example in addresses, metrics and logs. */
export const pbxIdSchema = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9-]{0,31}$/, { error: () => settingsInputWords().pbxId })

/** Of which PBX, in what people and programs send; left out: the first one. */
export const pbxFieldSchema = pbxIdSchema.default(firstPbx)

const host = z
  .string()
  .trim()
  .min(1, { error: () => settingsInputWords().host })
const portRange = { error: () => settingsInputWords().port }
const port = z.coerce.number().int().min(1, portRange).max(65535, portRange)

const ariForm = { error: () => settingsInputWords().ariUrl }
/** The user and the password are entered in separate fields. */
const isPlain = (text: string) => URL.canParse(text) && new URL(text).href === `${new URL(text).origin}/`

/** How a PBX that was added in the settings is reached; its secrets are kept apart from it. */
export const pbxConnectionSchema = z.object({
  ami: z.object({
    host,
    port: port.default(5038),
    tls: z.boolean().default(false),
    username: z
      .string()
      .trim()
      .min(1, { error: () => settingsInputWords().amiUser }),
  }),
  ari: z.object({
    url: z.url({ protocol: /^https?$/, ...ariForm, abort: true }).refine(isPlain, ariForm),
    username: z
      .string()
      .trim()
      .min(1, { error: () => settingsInputWords().ariUser }),
  }),
})
export type PbxConnection = z.infer<typeof pbxConnectionSchema>

/** Encrypted in the database: pbx/secrets.ts. */
export const pbxSecretsSchema = z.object({
  amiSecret: z.string().min(1, { error: () => settingsInputWords().amiSecret }),
  ariPassword: z.string().min(1, { error: () => settingsInputWords().ariPassword }),
})
export type PbxSecrets = z.infer<typeof pbxSecretsSchema>

const name = oneLine(60).min(1, { error: () => inputWords().nameMissing })

export const newPbxSchema = z.object({
  id: pbxIdSchema,
  name,
  connection: pbxConnectionSchema,
  secrets: pbxSecretsSchema,
})

/** What is left out stays as it is. The first PBX takes a name alone. */
export const pbxChangeSchema = newPbxSchema.omit({ id: true }).partial()

export type NewPbx = z.input<typeof newPbxSchema>
export type PbxChange = z.input<typeof pbxChangeSchema>

/** A PBX as people and programs see it: without its secrets. */
export const pbxSchema = z.object({
  id: z.string(),
  name: z.string(),
  isFirst: z.boolean(),
  /** null: the environment has it. */
  connection: pbxConnectionSchema.nullable(),
})
export type Pbx = z.infer<typeof pbxSchema>
