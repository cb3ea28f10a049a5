import { z } from 'zod'

/** The PBX whose connection the environment describes. Every installation has it. */
export const firstPbx = 'main'

/** As people and programs name a PBX, for example in addresses, metrics and logs. */
export const pbxIdSchema = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9-]{0,31}$/, 'Use 1 to 32 lower case letters, digits and hyphens, and begin with a letter.')

const host = z.string().trim().min(1, 'Enter a host name or an address.')
const port = z.coerce.number().int().min(1, 'Use a port from 1 to 65535.').max(65535, 'Use a port from 1 to 65535.')

/** How a PBX that was added in the settings is reached; its secrets are kept apart from it. */
export const pbxConnectionSchema = z.object({
  ami: z.object({
    host,
    port: port.default(5038),
    tls: z.boolean().default(false),
    username: z.string().trim().min(1, 'Enter the user name of AMI.'),
  }),
  ari: z.object({
    url: z.url({ protocol: /^https?$/, error: 'Use the form http://pbx.example.com:8088.' }),
    username: z.string().trim().min(1, 'Enter the user name of ARI.'),
  }),
})
export type PbxConnection = z.infer<typeof pbxConnectionSchema>

/** Encrypted in the database: pbx/secrets.ts. */
export const pbxSecretsSchema = z.object({
  amiSecret: z.string().min(1, 'Enter the secret of AMI.'),
  ariPassword: z.string().min(1, 'Enter the password of ARI.'),
})
export type PbxSecrets = z.infer<typeof pbxSecretsSchema>
