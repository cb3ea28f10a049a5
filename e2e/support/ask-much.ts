import { AmiConnection } from '../../pbx/ami-connection.ts'
import { openEncryptingPort } from '../../pbx/encrypting-port.ts'
import { readConfig } from '../../agi-worker/config.ts'

// A separate process, since Node reads NODE_EXTRA_CA_CERTS only at its start. With the worker's environment: asks the
// PBX over encrypted links for much at once, and prints the result.
const { ami: settings, ari } = readConfig(process.env)

const ami = new AmiConnection(settings)
const up = new Promise<void>((resolve) => ami.on('state', (state) => state === 'up' && resolve()))
ami.start()
await up
const asked = Array.from({ length: 300 }, () => ami.send({ Action: 'Getvar', Variable: 'DEVICE_STATE(Custom:none)' }))
const answers = await Promise.allSettled(asked)
ami.stop()

const { hostname, port } = new URL(ari.url)
const near = await openEncryptingPort(hostname, Number(port))
const response = await fetch(`http://127.0.0.1:${near.port}/ari/asterisk/info`, {
  headers: {
    authorization: `Basic ${Buffer.from(`${ari.username}:${ari.password}`).toString('base64')}`,
    'x-long': 'x'.repeat(3000),
  },
  signal: AbortSignal.timeout(5_000),
})
near.close()

const amiAnswers = answers.filter(({ status }) => status === 'fulfilled').length
console.log(JSON.stringify({ amiAnswers, ariStatus: response.status }))
