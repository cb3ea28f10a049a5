import { freeDesks } from './free-desks.ts'
import { problems } from './problems.ts'

/** `2025-10` as October 2025 */
const month = (text: string) =>
  new Date(`${text}-01`).toLocaleDateString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** `2027-01-15` as 15 January 2027 */
const day = (date: string) => new Date(date).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const saysOf = (problem: string) => new Map<string, string>(Object.entries(problems.says)).get(problem) ?? problem

/** What was found, and the next steps that are the same for every PBX. */
export const saidOfPbx = {
  // Of this web app, its database and the workers.
  dashboardAnswers: (node: string) => `it answers, on Node ${node}`,
  databaseAnswers: () => 'it answers',
  doctorSaysMore: () => 'hotdesk doctor on the server says more.',
  notServed: () => 'It could not be looked at: no worker serves this PBX.',
  /** @param problem its code, as in lib/problems/words.ts */
  notLookedAt: (problem: string) => `It could not be looked at: ${saysOf(problem)}`,
  databaseFailed: (problem: string) => saysOf(problem),
  seeWorker: () => 'See the worker; where it runs, its log says why it does not serve this PBX.',
  workerSilent: () => 'It did not answer in time.',
  workerSilentNext: () => 'Its log says what it is doing; it is replaced when it hangs.',
  workerGone: (url: string) => `No worker of this installation answers at ${url}.`,
  workerGoneNext: () =>
    'Start Hot Desk (npm start, or systemctl start hotdesk.target). If it runs, check HOTDESK_WORKER_PORT, and that this user may read the data folder.',
  workerRuns: (links: string) => `it runs; ${links}`,
  workerServesNone: () => 'it runs; it serves no PBX',
  workerTriesAgain: () => 'See AMI and ARI; the worker tries again by itself.',
  clockOfPbxAgrees: () => 'this machine and the PBX agree',
  clockOfDatabaseAgrees: () => 'this machine and the database agree',
  clockOfPbxDiffers: (seconds: number) => `This machine and the PBX are ${seconds} seconds apart.`,
  clockOfDatabaseDiffers: (seconds: number) => `This machine and the database are ${seconds} seconds apart.`,
  setClocks: () => 'Have both set their clocks by NTP.',
  // Of newer releases.
  updatesNone: (running: string) => `${running} is the newest version`,
  updatesNewer: (version: string, date: string) => `Hot Desk ${version} of ${day(date)} is available.`,
  updatesSecurity: (version: string, date: string) =>
    `Hot Desk ${version} of ${day(date)} is available, and closes a security hole.`,
  updatesInstall: () => 'Install it: docs/operations.md says how to upgrade.',
  updatesNoFile: (path: string, code: string) => `${path} cannot be read (${code}).`,
  updatesTooLarge: (from: string) => `${from} is larger than 64 KB: it is not the file that names the newest version.`,
  updatesSilent: (address: string) => `Nothing answers at ${address} within 5 seconds.`,
  updatesAnswerOddly: (address: string, status: number) =>
    `${address} answers with ${status}, or leads to an address without https.`,
  updatesNotOne: (from: string) =>
    `${from} is not the file that names the newest version, hotdesk-latest.json of a release.`,
  updatesCorrect: () => 'Correct it under Settings → Updates, or leave that empty: nobody is asked then.',
  // Of AMI and ARI.
  loginAccepted: () => 'login accepted',
  loginAcceptedBy: (address: string) => `login accepted by ${address}`,
  certificateAuthority: () => 'Name the authority of its certificate in NODE_EXTRA_CA_CERTS; docs say more.',
  checkAddress: (address: string) =>
    `Check AMI_HOST and AMI_PORT (${address}), enabled = yes and bindaddr in manager.conf, and firewalls between.`,
  lacksRight: (kind: string, right: string) => `The AMI user lacks the ${kind} class ${right}.`,
  rights: () => 'read system, call; write system, call, reporting',
  ariWrongUser: () => 'The password or the user is wrong.',
  ariReadsOnly: () => 'The ARI user may only read.',
  ariAccepts: (host: string) => `user accepted by ${host}`,
  ariSilent: (host: string) => `Nothing answers at ${host}.`,
  ariAnswersOddly: (host: string, status: number) => `${host} answers with ${status}, as ARI does not.`,
  ariCheckUrl: () => 'Check ARI_URL, and that res_ari is loaded.',
  networkIsSafe: () => 'no unencrypted way to AMI and ARI was found beside loopback',
  notEncrypted: (name: string, setting: string, host: string) =>
    `${name} is used without encryption (${setting} names ${host}): secrets and PINs can be read on the way.`,
  notEncryptedNext: () =>
    'Unless a VPN encrypts it: docs/guides/app-on-another-host.md shows how, then make new secrets (docs/operations.md).',
  openTo: (name: string, addresses: string) => `${name} answers without encryption at ${addresses}.`,
  bindAmi: () =>
    'Set bindaddr = 127.0.0.1 in manager.conf (FreePBX: in manager_custom.conf, under [general](+)), or close the port to others.',
  bindAri: () =>
    'Set bindaddr = 127.0.0.1 in http.conf (FreePBX: HTTP Bind Address in Advanced Settings), or close the port to others.',
  // Of Asterisk's version.
  version: (text: string) => text,
  untried: (text: string) => `${text} has not been tried with Hot Desk.`,
  useTried: () =>
    'Use Asterisk 22, the long-term release that Hot Desk is tested on; docs/compatibility.md names others.',
  readAbout: (text: string, major: number) =>
    `${text}: Hot Desk was not run on Asterisk ${major}; nothing in its notes of changes concerns Hot Desk.`,
  tryOnePhone: () =>
    'Try login, calls and logout with one phone first. docs/compatibility.md says what was looked at; Asterisk 22 is tested.',
  hasFaults: (text: string, ids: string) =>
    `${text}: anybody who reaches its SIP port can stop it, or worse, without a password (${ids}).`,
  updateTo: (version: string) => `Update to ${version} or later.`,
  losesNews: (text: string) => `${text}: lamps of colleagues (BLF) may stay dark until the next change.`,
  instead: (before: string, after: string) =>
    `Use ${before}, which has neither this fault nor the one of security, or ${after} and later.`,
  ended: (text: string, major: number, at: string) =>
    `${text}: Asterisk ${major} ended in ${month(at)}, and gets no fixes for security. Hot Desk works with it.`,
  endedWith: (text: string, major: number, at: string, ids: string) =>
    `${text}: Asterisk ${major} ended in ${month(at)}, and gets no fixes for security: ${ids} stays open unless its packages were mended. Hot Desk works with it.`,
  planAhead: () =>
    'Plan the way to Asterisk 22, the long-term release. Until then let phones alone reach its SIP port.',
  // Of what people need.
  voicemailReadable: () => 'PINs and mailboxes can be read',
  voicemailMissing: () =>
    'app_voicemail is not loaded, so VM_INFO, VoiceMail and VoiceMailMain are missing: nobody can log in, and no call reaches a mailbox.',
  lampsWork: () => 'desks can show the person’s messages',
  lampsAlone: () => 'app_minivm is not loaded: the lamp of a desk shows the desk’s own messages alone.',
  loadMinivm: () =>
    'Load it: asterisk -rx "module load app_minivm.so", and see that modules.conf does not leave it out. Or switch the message lamp off in the settings.',
  codeTaken: (code: string, context: string) => `${code} is answered by the context ${context}, not by Hot Desk.`,
  codeTakenNext: () => 'Give one of the two another code, or include app-hotdesk before that context.',
  loginCode: (code: string, context: string) => `${code} reaches Hot Desk's login (context ${context})`,
  logoutCode: (code: string, context: string) => `${code} reaches Hot Desk's logout (context ${context})`,
  noLoginCode: () => "No code that phones can dial reaches Hot Desk's login.",
  noLogoutCode: () => "No code that phones can dial reaches Hot Desk's logout.",
  forwardsArrive: () => 'the dialplan delivers calls that are forwarded to desks',
  forwardsGetLost: () =>
    'Calls are forwarded to the context hotdesk-forward, which the dialplan lacks: they reach nobody.',
  freeDesksHeld: () => 'held to internal and emergency calls where that was chosen',
  /** @param why as lib/contract/free-desks.ts has it */
  freeDesksNotHeld: (why: string) => new Map(Object.entries(freeDesks.whyNot)).get(why) ?? why,
  freeDesksNotHeldNext: () =>
    'Do that, or choose “Everything its extension may” under Free desks in the settings. Until then free desks are ordinary extensions.',
  promptsHeard: () => 'callers hear all of them',
  promptsSilent: (languages: string) => `Callers hear nothing of some prompts in ${languages}.`,
  installSounds: () => 'Install Asterisk’s core sounds in English; hotdesk prompts check names the prompts.',
  // Of phones; each also as what several of them share.
  poolEmpty: () => 'The pool is empty.',
  addPhones: () => 'Add phones in the dashboard, or with hotdesk phones import.',
  noDevice: () => 'The PBX has no such device.',
  noDeviceNext: () => 'Create it on the PBX, or take it out of the pool.',
  haveNoDevice: () => 'have no device on the PBX',
  noEndpoint: (dial: string) => `The PBX has no endpoint ${dial}.`,
  noEndpointNext: () => 'Create the endpoint, or correct the device’s dial string.',
  haveNoEndpoint: () => 'have no endpoint on the PBX',
  registered: (dial: string) => `${dial}, registered`,
  notRegistered: (dial: string) => `${dial}, not registered now`,
  areRegistered: () => 'lack nothing and are registered',
  areNotRegistered: () => 'lack nothing and are not registered now',
  noEmergencyCid: (dial: string, isRegistered: number) =>
    `${dial}, ${isRegistered ? 'registered' : 'not registered now'}; it has no emergency caller ID: emergency calls would show the user’s, and not where the desk is.`,
  haveNoEmergencyCid: () =>
    'have no emergency caller ID: emergency calls would show the user’s, and not where the desk is',
  noMailbox: (dial: string, isRegistered: number) =>
    `${dial}, ${isRegistered ? 'registered' : 'not registered now'}; it has no mailbox: direct calls to the phone are rejected.`,
  haveNoMailbox: () => 'have no mailbox: direct calls to the phone are rejected',
}
