import { expect, it } from 'vitest'
import { encryptSecrets } from '../pbx/secrets.ts'
import { readConfig } from './config.ts'
import { accessTo } from './pbx-access.ts'

const key = 'k'.repeat(32)
const config = readConfig({
  ...process.env,
  ...{ DATABASE_URL: 'postgresql://127.0.0.1/x', HOTDESK_WORKER_TOKEN: 'w'.repeat(32), HOTDESK_ENCRYPTION_KEY: key },
  ...{ AMI_HOST: '10.0.0.1', AMI_USERNAME: 'hotdesk', AMI_SECRET: 's' },
  ...{ ARI_URL: 'http://10.0.0.1:8088', ARI_USERNAME: 'hotdesk', ARI_PASSWORD: 'p' },
})

function north(amiHost: string, ariUrl: string) {
  const ami = { host: amiHost, port: 5038, tls: false, username: 'hotdesk' }
  const secrets = encryptSecrets(key, 'north', { amiSecret: 'own secret', ariPassword: 'own password' })
  return { id: 'north', connection: { ami, ari: { url: ariUrl, username: 'hotdesk' } }, secrets }
}

it('is what the database holds, with its secrets', () => {
  const access = accessTo(north('10.0.0.2', 'http://10.0.0.2:8088'), config)
  expect(access).toMatchObject({ ami: { host: '10.0.0.2', secret: 'own secret' }, ari: { password: 'own password' } })
})

it.each([
  ['AMI', '10.0.0.1', 'http://10.0.0.2:8088'],
  ['ARI', '10.0.0.2', 'http://10.0.0.1:8088'],
])('is refused where its %s is that of the PBX main: each would undo what the other one does', (_what, ami, ari) => {
  expect(() => accessTo(north(ami, ari), config)).toThrow(/address is that of the PBX main/)
})
