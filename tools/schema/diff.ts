import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import type * as SchemaEngine from '@prisma/schema-engine-wasm'
import type { Pool, QueryResult } from 'pg'

const schemaFile = fileURLToPath(new URL('../../prisma/schema.prisma', import.meta.url))
const require = createRequire(import.meta.url)

/**
 * What would have to change in a migrated database to match prisma/schema.prisma.
 * `script`: SQL that does it; otherwise a summary for people. Null when nothing differs.
 * Triggers, functions and partial indexes are beyond Prisma's language and are not compared.
 * The engine allows one call in a process.
 */
export async function schemaDifference(databaseUrl: string, { script }: { script: boolean }): Promise<string | null> {
  const files = [{ path: 'schema.prisma', content: readFileSync(schemaFile, 'utf8') }]
  const catalog = new CatalogReader({ connectionString: databaseUrl })
  const adapter = bindMigrationAwareSqlAdapterFactory(catalog)
  const engine = await loadEngine().then(({ SchemaEngine }) =>
    SchemaEngine.new({ datamodels: files.map(({ path, content }) => [path, content]) }, () => undefined, adapter),
  )
  const { exitCode, stdout } = await engine.diff({
    from: { tag: 'schemaDatasource', files, configDir: process.cwd() },
    to: { tag: 'schemaDatamodel', files },
    script,
    exitCode: true,
    filters: { externalTables: ['public._prisma_migrations'], externalEnums: [] },
  })
  await catalog.close()
  return exitCode === 0 ? null : (stdout ?? '').trim()
}

/** The engine reads PostgreSQL's catalog, which has columns of type "char". The adapter knows no such type; the engine does. */
class CatalogReader extends PrismaPg {
  #pools: Pool[] = []

  override async connect() {
    const adapter = await super.connect()
    const pool = adapter.underlyingDriver()
    this.#pools.push(pool)
    const charColumns = readCharAsText(pool)
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query)
      const isChar = charColumns.get(result.rows) ?? []
      const columnTypes = result.columnTypes.map((type, index) => (isChar[index] ? ColumnTypeEnum.Character : type))
      return { ...result, columnTypes }
    }
    return adapter
  }

  async close() {
    await Promise.all(this.#pools.map((pool) => pool.end()))
  }
}

// PostgreSQL's numbers for its types "char" and text.
const charOid = 18
const textOid = 25

/** Returns, for the rows of each result, which of its columns really are "char". */
function readCharAsText(pool: Pool): WeakMap<unknown[], boolean[]> {
  const charColumns = new WeakMap<unknown[], boolean[]>()
  const query = pool.query.bind(pool) as (text: unknown, values?: unknown) => Promise<QueryResult>
  const asText = async (text: unknown, values?: unknown) => {
    const { rows, fields } = await query(text, values)
    const isChar = fields.map((field) => field.dataTypeID === charOid)
    charColumns.set(rows, isChar)
    return {
      rows,
      fields: fields.map((field, index) => (isChar[index] ? { ...field, dataTypeID: textOid } : field)),
    }
  }
  Object.assign(pool, { query: asText })
  return charColumns
}

/** The package's own entry imports its .wasm like a module, which Node 20 cannot. */
async function loadEngine(): Promise<typeof SchemaEngine> {
  const engine = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as typeof SchemaEngine & {
    __wbg_set_wasm(exports: WebAssembly.Exports): void
  }
  const file = require.resolve('@prisma/schema-engine-wasm').replace(/\.js$/, '_bg.wasm')
  const { instance } = await WebAssembly.instantiate(readFileSync(file), {
    './schema_engine_bg.js': engine as unknown as WebAssembly.ModuleImports,
  })
  engine.__wbg_set_wasm(instance.exports)
  ;(instance.exports as { __wbindgen_start(): void }).__wbindgen_start()
  return engine
}
