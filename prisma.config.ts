import { defineConfig } from 'prisma/config'

// `prisma generate` needs no engine, yet looks for one to download: any executable satisfies it on a closed network.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath
process.env.CHECKPOINT_DISABLE ??= '1'

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
})
