import { openDatabase } from '../../agi-worker/adapters/postgres/database.ts'
import { Store } from '../../agi-worker/adapters/postgres/store.ts'

/** What a worker keeps of one PBX, with connections of its own. */
export class TestStore extends Store {
  constructor(databaseUrl: string, pbx = 'main') {
    super(openDatabase(databaseUrl), pbx)
  }

  close(): Promise<void> {
    return this.db.$disconnect()
  }
}
