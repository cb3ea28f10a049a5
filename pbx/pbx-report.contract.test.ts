import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TestStore } from '../e2e/support/test-store.ts'
import { type Pbx as Sandbox, startPbx } from '../sandbox/index.ts'
import { startTestDatabase, type TestDatabase } from '../sandbox/test-database.ts'
import { AmiConnection } from './ami-connection.ts'
import { Pbx } from './pbx.ts'
import { readPbxReport } from './pbx-report.ts'

let sandbox: Sandbox
let database: TestDatabase
let ami: AmiConnection
let store: TestStore

beforeAll(async () => {
  ;[sandbox, database] = await Promise.all([startPbx({ version: 22 }), startTestDatabase()])
  const { AMI_PORT, AMI_USERNAME: username, AMI_SECRET: secret } = sandbox.environment
  ami = new AmiConnection({ host: '127.0.0.1', port: Number(AMI_PORT), username, secret })
  store = new TestStore(database.url)
  await new Promise<void>((resolve) => {
    ami.on('state', (state) => {
      if (state === 'up') resolve()
    })
    ami.start()
  })
})

afterAll(async () => {
  ami.stop()
  await store.close()
  await Promise.all([sandbox.remove(), database.stop()])
})

describe('the report on the PBX’s set-up', () => {
  it('reads the feature codes from the dialplan with the rights of the sample AMI user', async () => {
    await store.db.phone.create({ data: { pbxId: 'main', number: '2001' } })
    expect(await readPbxReport(new Pbx(ami), store)).toEqual({
      dialplanReadable: true,
      codes: [
        { code: '*11', does: 'login', context: 'app-hotdesk' },
        { code: '*12', does: 'logout', context: 'app-hotdesk' },
        { code: '*12', does: 'logout_anywhere', context: 'app-hotdesk' },
      ],
      taken: [],
      deliversForwards: true,
      missingActions: [],
      freeDesks: 'can',
    })
  })
})
