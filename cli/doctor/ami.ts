import { setTimeout as pause } from 'node:timers/promises'
import { AmiConnection, type AmiState } from '../../agi-worker/adapters/ami-connection.ts'
import { Pbx } from '../../agi-worker/adapters/pbx.ts'
import { readPbxReport } from '../../agi-worker/watch/pbx-report.ts'
import type { PbxReport } from '../../lib/contract/pbx-report.ts'
import type { Settings } from '../../scripts/launch/settings.ts'
import type { Stored } from './database.ts'
import { type Finding, ok, problem, warning } from './finding.ts'
import { checkPhones } from './phones.ts'

const file = 'manager.conf (or the file it includes for Hot Desk)'

/** @param stored null: not known; what depends on it is left out then */
export async function checkAmi(settings: Settings, stored: Stored | null): Promise<Finding[]> {
  const { AMI_HOST: host, AMI_PORT: port, AMI_TLS: tls, AMI_USERNAME: username, AMI_SECRET: secret } = settings
  const connection = new AmiConnection({ host, port, tls, username, secret, timeoutMs: 4_000 })
  try {
    const { state, cause } = await outcome(connection)
    if (state === 'booting')
      return [
        ok('AMI', 'login accepted'),
        problem(
          'AMI rights',
          'The AMI user lacks the read class system.',
          `Add system to read = in ${file}, then: asterisk -rx "manager reload"`,
        ),
      ]
    if (state !== 'up') return [problem('AMI', cause, adviceFor(cause, host, port))]
    return [ok('AMI', `login accepted by ${host}:${port}`), ...(await askPbx(connection, stored))]
  } finally {
    connection.stop()
  }
}

/** How the first attempt ends; one that stays in booting for two seconds gets no events of class system. */
async function outcome(connection: AmiConnection): Promise<{ state: AmiState; cause: string }> {
  const ended = new Promise<{ state: AmiState; cause: string }>((resolve) => {
    connection.on('state', (state, cause) => {
      if (state === 'up' || state === 'down') resolve({ state, cause })
      if (state === 'booting') void pause(2_000).then(() => resolve({ state, cause }))
    })
  })
  connection.start()
  return ended
}

function adviceFor(cause: string, host: string, port: number): string {
  if (/refused Login/.test(cause))
    return `Compare AMI_USERNAME and AMI_SECRET with ${file}; its permit has to name this machine's address.`
  if (/certificate|SSL|TLS/i.test(cause))
    return 'Name the authority of its certificate in NODE_EXTRA_CA_CERTS; docs say more.'
  return `Check AMI_HOST and AMI_PORT (${host}:${port}), enabled = yes and bindaddr in manager.conf, and firewalls between.`
}

async function askPbx(connection: AmiConnection, stored: Stored | null): Promise<Finding[]> {
  const pbx = new Pbx(connection)
  const allowed = await pbx.allowedActions()
  const rights = await checkRights(connection, allowed)
  const version = allowed.has('CoreSettings') ? [checkVersion(await pbx.version())] : []
  const readable = ['Getvar', 'DBGet', 'ShowDialPlan'].every((action) => allowed.has(action))
  if (!readable || stored === null) return [...rights, ...version]
  const { pool, strategy } = stored
  const report = await readPbxReport(pbx, { pool: () => Promise.resolve(pool) })
  const dialplan = [...checkCodes(report), ...(strategy === 'call_forward' ? [checkForwards(report)] : [])]
  return [...rights, ...version, ...dialplan, ...(await checkPhones(pbx, pool)), await checkClock(connection)]
}

/** One action of each class that the worker cannot do without. */
const writeClasses = { system: 'DBPut', call: 'Setvar', reporting: 'ShowDialPlan' }

async function checkRights(connection: AmiConnection, allowed: ReadonlySet<string>): Promise<Finding[]> {
  const missing = Object.entries(writeClasses).flatMap(([name, action]) => (allowed.has(action) ? [] : [name]))
  const lacks = missing.map((name) =>
    problem(
      'AMI rights',
      `The AMI user lacks the write class ${name}.`,
      `Add ${name} to write = in ${file}, then: asterisk -rx "manager reload"`,
    ),
  )
  if (missing.includes('call') || missing.includes('system')) return lacks
  if (!(await hearsCalls(connection)))
    lacks.push(
      problem(
        'AMI rights',
        'The AMI user lacks the read class call.',
        `Add call to read = in ${file}, then: asterisk -rx "manager reload"`,
      ),
    )
  return lacks.length > 0 ? lacks : [ok('AMI rights', 'read system, call; write system, call, reporting')]
}

/** Changes a device state of its own and listens whether the PBX tells; the state is removed again. */
async function hearsCalls(connection: AmiConnection): Promise<boolean> {
  const device = 'Custom:HotDeskDoctor'
  const heard = new Promise<boolean>((resolve) => {
    connection.on('event', ({ Event, Device }) => {
      if (Event === 'DeviceStateChange' && Device === device) resolve(true)
    })
  })
  const set = (Value: string) => connection.send({ Action: 'Setvar', Variable: `DEVICE_STATE(${device})`, Value })
  await set('INUSE')
  const outcome = await Promise.race([heard, pause(2_000, false)])
  await set('NOT_INUSE')
  await connection.send({ Action: 'DBDel', Family: 'CustomDevstate', Key: 'HotDeskDoctor' }).catch(() => undefined)
  return outcome
}

function checkVersion(version: string): Finding {
  const major = Number(/^\D*(\d+)\./.exec(version)?.[1])
  if (major >= 16 && major <= 22) return ok('Asterisk', version)
  return warning('Asterisk', `${version} has not been tried with Hot Desk.`, 'Use Asterisk 16 to 22.')
}

function checkCodes({ codes, taken, dialplanReadable }: PbxReport): Finding[] {
  if (!dialplanReadable) return []
  const lost = taken.map(({ code, context }) =>
    warning(
      'codes',
      `${code} is answered by the context ${context}, not by Hot Desk.`,
      'Give one of the two another code, or include app-hotdesk before that context.',
    ),
  )
  const found = (['login', 'logout'] as const).map((does) => {
    const code = codes.find((reached) => reached.does === does)
    if (code) return ok('codes', `${code.code} reaches Hot Desk's ${does} (context ${code.context})`)
    return problem(
      'codes',
      `No code that phones can dial reaches Hot Desk's ${does}.`,
      'Run hotdesk install-asterisk on the PBX, or install the FreePBX module; then reload the dialplan.',
    )
  })
  return [...found, ...lost]
}

function checkForwards({ deliversForwards }: PbxReport): Finding {
  if (deliversForwards) return ok('call forward', 'the dialplan delivers calls that are forwarded to desks')
  return problem(
    'call forward',
    'Calls are forwarded to the context hotdesk-forward, which the dialplan lacks: they reach nobody.',
    'Include it (asterisk/README.md says where), or choose device assignment in the settings.',
  )
}

async function checkClock(connection: AmiConnection): Promise<Finding> {
  const { response } = await connection.send({ Action: 'Ping' })
  return clockFinding('the PBX', Number(response.Timestamp) * 1000)
}

export function clockFinding(whose: string, milliseconds: number): Finding {
  const seconds = Math.round(Math.abs(Date.now() - milliseconds) / 1000)
  if (seconds <= 5) return ok('clock', `this machine and ${whose} agree`)
  return warning(
    'clock',
    `This machine and ${whose} are ${seconds} seconds apart.`,
    'Have both set their clocks by NTP.',
  )
}
