import { setTimeout as pause } from 'node:timers/promises'
import { AmiConnection, AmiRefused, type AmiState } from '../ami-connection.ts'
import { Pbx } from '../pbx.ts'
import { readPbxReport } from '../pbx-report.ts'
import type { PbxReport } from '../../lib/contract/pbx-report.ts'
import { type Advice, inFiles, inFreePbx, looksLikeFreePbx } from './advice.ts'
import { checkVersion } from './asterisk-version.ts'
import { clockFinding } from './clock.ts'
import { type Finding, ok, problem, type Said, say, warning } from '../../lib/contract/findings.ts'
import type { PbxSettings, Wanted } from './pbx-settings.ts'
import { checkFreeDesks } from './free-desks.ts'
import { checkLamps } from './lamps.ts'
import { checkPhones } from './phones.ts'

/** @param wanted null: not known; what depends on it is left out then. `advice` is what fits this PBX. */
export async function checkAmi(
  settings: PbxSettings,
  wanted: Wanted | null,
): Promise<{ findings: Finding[]; advice: Advice }> {
  const { AMI_HOST: host, AMI_PORT: port, AMI_TLS: tls, AMI_USERNAME: username, AMI_SECRET: secret } = settings
  const connection = new AmiConnection({ host, port, tls, username, secret, timeoutMs: 4_000 })
  const guessed = looksLikeFreePbx(settings) ? inFreePbx : inFiles
  try {
    const { state, cause } = await outcome(connection)
    if (state === 'booting')
      return { findings: [ok('AMI', say('loginAccepted')), lacks('read', 'system', guessed)], advice: guessed }
    if (state !== 'up')
      return { findings: [problem('AMI', cause, adviceFor(cause, host, port, guessed))], advice: guessed }
    const pbx = new Pbx(connection)
    const allowed = await pbx.allowedActions()
    const advice = (await hasFreePbxDialplan(pbx, allowed)) ? inFreePbx : guessed
    const findings = await askPbx(pbx, allowed, wanted, advice)
    return { findings: [ok('AMI', say('loginAcceptedBy', `${host}:${port}`)), ...findings], advice }
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

/** The context into which FreePBX's modules write. */
async function hasFreePbxDialplan(pbx: Pbx, allowed: ReadonlySet<string>): Promise<boolean> {
  if (!allowed.has('ShowDialPlan')) return false
  return pbx.readContext('from-internal-additional').then(
    () => true,
    (error: unknown) => {
      if (error instanceof AmiRefused) return false
      throw error
    },
  )
}

function adviceFor(cause: string, host: string, port: number, { amiUser }: Advice): Said {
  if (/refused Login/.test(cause)) return amiUser
  if (/certificate|SSL|TLS/i.test(cause)) return say('certificateAuthority')
  return say('checkAddress', `${host}:${port}`)
}

async function askPbx(
  pbx: Pbx,
  allowed: ReadonlySet<string>,
  wanted: Wanted | null,
  advice: Advice,
): Promise<Finding[]> {
  const rights = await checkRights(pbx.connection, allowed, advice)
  const version = allowed.has('CoreSettings') ? [checkVersion(await pbx.version())] : []
  const voicemail = allowed.has('Getvar') ? [await checkVoicemail(pbx, advice)] : []
  const readable = ['Getvar', 'DBGet', 'ShowDialPlan'].every((action) => allowed.has(action))
  if (!readable || wanted === null) return [...rights, ...version, ...voicemail]
  const { pool, settings, freeDesks } = wanted
  const report = await readPbxReport(pbx, { pool: () => Promise.resolve([...pool]) })
  const dialplan = [
    ...checkCodes(report, advice),
    ...(settings.strategy === 'call_forward' ? [checkForwards(report, advice)] : []),
    ...checkFreeDesks(report, freeDesks),
  ]
  const phones = await checkPhones(pbx, pool, advice)
  const lamps = settings.messageLamp && allowed.has('ModuleCheck') ? [await checkLamps(pbx.connection)] : []
  return [...rights, ...version, ...voicemail, ...lamps, ...dialplan, ...phones, await checkClock(pbx.connection)]
}

/** VM_INFO belongs to app_voicemail, as VoiceMail and VoiceMailMain do; asked of a mailbox that nobody has, it says 0. */
async function checkVoicemail(pbx: Pbx, { voicemail }: Advice): Promise<Finding> {
  if ((await pbx.evaluate('VM_INFO(0@hotdesk-doctor,exists)')) !== '') return ok('voicemail', say('voicemailReadable'))
  return problem('voicemail', say('voicemailMissing'), voicemail)
}

/** One action of each class that the worker cannot do without. */
const writeClasses = { system: 'DBPut', call: 'Setvar', reporting: 'ShowDialPlan' }

const lacks = (kind: 'read' | 'write', right: string, { amiRight }: Advice) =>
  problem('AMI rights', say('lacksRight', kind, right), amiRight(kind, right))

async function checkRights(
  connection: AmiConnection,
  allowed: ReadonlySet<string>,
  advice: Advice,
): Promise<Finding[]> {
  const missing = Object.entries(writeClasses).flatMap(([name, action]) => (allowed.has(action) ? [] : [name]))
  const problems = missing.map((name) => lacks('write', name, advice))
  if (missing.includes('call') || missing.includes('system')) return problems
  if (!(await hearsCalls(connection))) problems.push(lacks('read', 'call', advice))
  return problems.length > 0 ? problems : [ok('AMI rights', say('rights'))]
}

/** Changes a device state made for this and listens whether the PBX reports it; the state is removed again. */
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

const codeWords = {
  login: { reaches: 'loginCode', missing: 'noLoginCode' },
  logout: { reaches: 'logoutCode', missing: 'noLogoutCode' },
} as const

function checkCodes({ codes, taken, dialplanReadable }: PbxReport, advice: Advice): Finding[] {
  if (!dialplanReadable) return []
  const lost = taken.map(({ code, context }) => warning('codes', say('codeTaken', code, context), say('codeTakenNext')))
  const found = (['login', 'logout'] as const).map((does) => {
    const code = codes.find((reached) => reached.does === does)
    const { reaches, missing } = codeWords[does]
    return code ? ok('codes', say(reaches, code.code, code.context)) : problem('codes', say(missing), advice.codes)
  })
  return [...found, ...lost]
}

function checkForwards({ deliversForwards }: PbxReport, advice: Advice): Finding {
  if (deliversForwards) return ok('call forward', say('forwardsArrive'))
  return problem('call forward', say('forwardsGetLost'), advice.forwards)
}

async function checkClock(connection: AmiConnection): Promise<Finding> {
  const { response } = await connection.send({ Action: 'Ping' })
  return clockFinding('pbx', Number(response.Timestamp) * 1000)
}
