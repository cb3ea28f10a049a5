import { execFileSync } from 'node:child_process'
import { basename, join } from 'node:path'
import { EventStream } from '../../../e2e/support/event-stream.ts'
import { SignInClient } from '../../../e2e/support/sign-in-client.ts'
import { until } from '../../../e2e/support/until.ts'
import { people, startPbx, startPhone } from '../../../sandbox/index.ts'
import { type Answer, TestMachine } from './machine.ts'
import { makeNextVersion } from './next-version.ts'

// run.ts ROOT DEB, in a separate network that is nothing but loopback: a package's life on a fresh Debian, with a real
// PBX and a real phone. npm run try:package starts it.
const [root = '', deb = ''] = process.argv.slice(2)
const url = 'http://127.0.0.1:3000'
const annasPassword = 'correct horse battery staple'
execFileSync('ip', ['link', 'set', 'lo', 'up'])

const pbx = await startPbx({ version: 22, ringSeconds: 3, briefSounds: true })
const phone = await startPhone({ pbx, number: '2001' })
const machine = await TestMachine.start(root)
let failed = false
try {
  await install()
  await setUp()
  await logIn()
  await upgrade()
  await refuseDowngrade()
  await failingUpgrade()
  await removeAndReturn()
  await purge()
} catch (error) {
  failed = true
  console.error(error)
  console.error(machine.run('journalctl --unit="hotdesk*" --lines=60 --output=cat --no-pager').output)
} finally {
  await machine.stop()
  await phone.stop()
  await pbx.remove()
}
process.exit(failed ? 1 : 0)

async function install(): Promise<void> {
  const { seconds, output } = machine.must(`apt-get install --yes /root/${basename(deb)}`)
  holds('names the next command', output.includes('Next: sudo hotdesk setup'))
  report('apt install, PostgreSQL with it', seconds)
  const size = machine.must('du --summarize --block-size=1M /usr/lib/hotdesk').output.split(/\s/)[0]
  console.log(`  /usr/lib/hotdesk takes ${size ?? '?'} MB on this disk`)
  holds('verifies', machine.must('dpkg --verify hotdesk').output === '')
  holds('starts nothing', machine.run('systemctl is-enabled hotdesk.target').output === 'disabled')
  holds('needs to be set up', machine.run('hotdesk doctor').output.includes('not set up yet'))
  const called = 'openssl runuser systemd-notify tar'
  holds('brings what it calls', machine.run(`for name in ${called}; do command -v $name || exit; done`).status === 0)
  holds('needs no other Node', machine.run('command -v node npm tsx').output === '')
}

/** As an administrator whose PBX has its users already: its lines, and nothing by hand. */
async function setUp(): Promise<void> {
  const lines = Object.entries(pbx.environment).map(([name, value]) => `${name}=${value}\n`)
  const command = `hotdesk setup --url ${url} --pbx-settings -`
  const shown = machine.must(`${command} --dry-run`, lines.join('')).output
  holds('shows a plan, and does nothing', shown.includes('Nothing was done') && !isThere('/etc/hotdesk/hotdesk.env'))
  const { seconds, output } = machine.must(`${command} --yes`, lines.join(''))
  report('hotdesk setup', seconds)
  holds('ends with the address', output.includes(`Hot Desk runs: ${url}`))
  holds(
    'closes its settings',
    machine.must('stat --format=%U:%G:%a /etc/hotdesk/hotdesk.env').output === 'root:hotdesk:640',
  )
  const again = machine.must('hotdesk setup --yes').output
  holds('has nothing but a look left to do', again.match(/\(already done\)$/gm)?.length === 6)
  holds('runs as hotdesk', userOf('hotdesk-web') === 'hotdesk' && userOf('hotdesk-worker') === 'hotdesk')
  await signInFirst(/with the password (\S+)/.exec(output)?.[1] ?? '')
  await lookAtDashboard()
  machine.must('hotdesk phones import -', 'number,label,location\n2001,Window,Ward 3\n2002,Aisle,Ward 3\n')
  const doctor = machine.run('hotdesk doctor')
  console.log(doctor.output)
  holds('is content with itself', doctor.status === 0)
}

/** The password that setup has shown is good for choosing another one. */
async function signInFirst(password: string): Promise<void> {
  const browser = new SignInClient(url, '127.0.0.1')
  await browser.signIn('admin', password)
  holds('lets the first account in', (await browser.get('/new-password')) === 200)
  machine.must('hotdesk user add anna --role admin --password-stdin', annasPassword)
  // Anna has chosen hers: the form for that is the browser tests' affair.
  machine.must(`runuser -u postgres -- psql hotdesk -c 'UPDATE accounts SET must_change_password = false'`)
}

async function lookAtDashboard(): Promise<void> {
  const page = await fetch(`${url}/sign-in`, { headers: { 'Accept-Language': 'de-AT' } })
  holds('speaks the browser’s language', /<html[^>]* lang="de-AT"/.test(await page.text()))
  holds('names requests', page.headers.has('x-request-id'))
  holds('keeps strangers off the stream', (await fetch(`${url}/api/board/stream`)).status === 401)
  const health = (await (await fetch(`${url}/api/ready`)).json()) as { parts: Record<string, string> }
  holds(
    'has every part up',
    Object.values(health.parts).every((state) => state === 'up'),
  )
}

async function logIn(): Promise<void> {
  await dialIn('1001')
  const stream = await openBoard()
  await stream.says('1001')
  stream.close()
}

/** With somebody logged in, and the board open. */
async function upgrade(): Promise<void> {
  const before = await openBoard()
  const migration = { '99990101000000_trial': 'CREATE TABLE trial (id int)' }
  const { seconds, output } = nextVersion('99.0.0', migration)
  report('upgrade with somebody logged in', seconds)
  holds('copies the database first', /copied to \/var\/backups\/hotdesk\/.*jsonl\.gz/.test(output))
  holds('ends streams, so that boards come back', await until('its end', () => before.hasEnded).then(() => true))
  await isReady()
  holds(
    'changes the database',
    machine.must('runuser -u postgres -- psql -tAc "SELECT count(*) FROM trial" hotdesk').output === '0',
  )
  holds('keeps the session', isLoggedIn('1001'))
  holds('keeps the route at the PBX', (await pbx.getEntry('AMPUSER/1001/device')) === '2001')
  const after = await openBoard()
  await after.says('1001')
  after.close()
  await dialIn('1002')
}

async function refuseDowngrade(): Promise<void> {
  const { status, output } = machine.run(`apt-get install --yes --allow-downgrades /root/${basename(deb)}`)
  holds('refuses the version before', status !== 0 && output.includes('this older version cannot work with it'))
  await isReady()
  holds('goes on as it was', isLoggedIn('1002') && machine.must('hotdesk --version').output === '99.0.0')
}

async function failingUpgrade(): Promise<void> {
  const migrations = { '99990101000000_trial': 'CREATE TABLE trial (id int)', '99990102000000_wrong': 'SELECT wrong' }
  const { status, output } = nextVersion('99.1.0', migrations, false)
  holds('says that the database could not be changed', status !== 0 && output.includes('is as it was'))
  await dialIn('1003')
  const { output: answer } = machine.run('apt-get install --yes --allow-downgrades /root/hotdesk_99.0.0.deb')
  holds(
    'goes back to the version before',
    answer.includes('copied to') && machine.must('hotdesk --version').output === '99.0.0',
  )
  await isReady()
  holds('keeps who logged in meanwhile', isLoggedIn('1003'))
}

async function removeAndReturn(): Promise<void> {
  const { output } = machine.must('apt-get remove --yes hotdesk')
  holds('says who is logged in', output.includes('People who are logged in now: 1.'))
  holds('is gone', machine.run('ls /usr/lib/hotdesk /usr/bin/hotdesk').status !== 0)
  holds(
    'keeps settings and data',
    machine.run('ls /etc/hotdesk/hotdesk.env /var/lib/hotdesk/worker-token').status === 0,
  )
  const before = copies()
  const { seconds } = machine.must('apt-get install --yes /root/hotdesk_99.0.0.deb')
  report('installed again', seconds)
  await isReady()
  holds('comes back as it was', isLoggedIn('1003'))
  holds('copies the database before that, too', copies() === before + 1)
}

function copies(): number {
  return Number(machine.must('ls /var/backups/hotdesk/*.jsonl.gz | wc -l').output)
}

async function purge(): Promise<void> {
  const { output } = machine.must('apt-get purge --yes hotdesk')
  holds('deletes settings and data', machine.run('ls -d /etc/hotdesk /var/lib/hotdesk').status !== 0)
  holds(
    'deletes its database',
    !machine.must('runuser -u postgres -- psql -tAc "SELECT datname FROM pg_database"').output.includes('hotdesk'),
  )
  holds('deletes its user', machine.run('id hotdesk').status !== 0)
  holds('leaves no unit behind', machine.run('ls /etc/systemd/system/*/hotdesk*').status !== 0)
  holds('keeps the copies, and says so', output.includes('Kept: /var/backups/hotdesk'))
}

function nextVersion(version: string, migrations: Record<string, string>, must = true): Answer {
  const name = `hotdesk_${version}.deb`
  makeNextVersion(deb, version, migrations, join(root, 'root', name))
  const command = `apt-get install --yes /root/${name}`
  return must ? machine.must(command) : machine.run(command)
}

/** At the phone, as people do. */
async function dialIn(extension: string): Promise<void> {
  const pin = people.find(({ number }) => number === extension)?.pin ?? ''
  pbx.forgetPrompts('2001')
  await phone.dial('*11')
  await pbx.waitForPrompt('2001', 'agent-user')
  await phone.sendDigits(`${extension}#`)
  await pbx.waitForPrompt('2001', 'agent-pass')
  await phone.sendDigits(`${pin}#`)
  await pbx.waitForPrompt('2001', 'agent-loginok')
  await phone.waitForState('idle')
  // Asked of the PBX: after an upgrade that failed, the command line does not know the database.
  holds(`${extension} logs in at the phone`, (await pbx.getEntry('DEVICE/2001/user')) === extension)
}

function userOf(service: string): string {
  return machine.must(`stat --format=%U /proc/$(systemctl show --property=MainPID --value ${service})`).output
}

function isLoggedIn(extension: string): boolean {
  const { sessions } = JSON.parse(machine.must('hotdesk sessions list --json').output) as {
    sessions: { extension: string }[]
  }
  return sessions.some((session) => session.extension === extension)
}

async function openBoard(): Promise<EventStream> {
  const browser = new SignInClient(url, '127.0.0.1')
  await browser.signIn('anna', annasPassword)
  return EventStream.open(`${url}/api/board/stream`, '', { Cookie: browser.cookie })
}

function isReady(): Promise<void> {
  return until('/api/ready to be content', async () => (await fetch(`${url}/api/ready`)).ok, 60)
}

function isThere(path: string): boolean {
  return machine.run(`test -e ${path}`).status === 0
}

function holds(what: string, isTrue: boolean): void {
  if (!isTrue) throw new Error(`Not so: ${what}.`)
  console.log(`✓ ${what}`)
}

function report(what: string, seconds: number): void {
  console.log(`  ${what}: ${seconds.toFixed(1)} s`)
}
