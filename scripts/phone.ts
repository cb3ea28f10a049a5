import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accountLine, writePhoneFiles } from '../sandbox/phone-files.ts'
import { privateRoot } from '../sandbox/roots.ts'
import { findDemo } from './demo/running.ts'

// npm run phone -- 2001: a real SIP phone (baresip) in this terminal, registered to the running demo.
const number = process.argv[2] ?? '2001'
try {
  await pickUp(number)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function pickUp(number: string): Promise<void> {
  const { ports, secrets } = findDemo()
  const secret = secrets.phones[number]
  if (secret === undefined) throw new Error(`The demo has no phone ${number}. Try 2001 to 2008.`)
  const root = await privateRoot('baresip')
  const directory = mkdtempSync(join(tmpdir(), 'hotdesk-phone-'))
  const account = accountLine({ number, secret, sipPort: ports.sip, autoAnswer: false })
  writePhoneFiles(directory, root, { accounts: [account], extra: ['module stdio.so'] })
  console.log(`Phone ${number}. Type d *11 and Enter to dial; digits, * and # are keys of the call.`)
  console.log('a answers, b hangs up, q puts the phone away.\n')
  const [program, ...args] = root.command('usr/bin/baresip')
  // In our own process group: Ctrl-C in this terminal is meant for the phone.
  const phone = spawn(program, [...args, '-f', directory, '-n', '127.0.0.1'], { stdio: 'inherit' })
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => phone.kill('SIGTERM'))
  await new Promise((resolve) => phone.once('close', resolve))
  rmSync(directory, { recursive: true, force: true })
}
