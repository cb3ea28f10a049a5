import { openDatabase } from '../../agi-worker/adapters/postgres/database.ts'
import { Store } from '../../agi-worker/adapters/postgres/store.ts'
import { startTestDatabase, type TestDatabase } from '../../sandbox/test-database.ts'

/** What a worker keeps about one PBX, with separate connections. */
export class TestStore extends Store {
  constructor(databaseUrl: string, pbx = 'main') {
    super(openDatabase(databaseUrl), pbx)
  }

  close(): Promise<void> {
    return this.db.$disconnect()
  }
}

/** With its own database, which ends with it. */
export class OwnStore extends TestStore {
  private constructor(private readonly database: TestDatabase) {
    super(database.url)
  }

  static async start(): Promise<OwnStore> {
    return new OwnStore(await startTestDatabase())
  }

  get url(): string {
    return this.database.url
  }

  override async close(): Promise<void> {
    await super.close()
    await this.database.stop()
  }
}
