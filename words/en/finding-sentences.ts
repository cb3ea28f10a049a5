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
  doctorSaysMore: () => 'Run hotdesk doctor on the server to see more.',
  notServed: () => 'It could not be checked: no telephone service serves this PBX.',
  /** @param problem its code, as in lib/problems/words.ts */
  notLookedAt: (problem: string) => `It could not be checked: ${saysOf(problem)}`,
  databaseFailed: (problem: string) => saysOf(problem),
  seeWorker: () => 'See the telephone service: if it is running, its log says why it does not serve this PBX.',
  workerSilent: () => 'It did not answer in time.',
  workerSilentNext: () => 'Its log says what it is doing. If it hangs, it is restarted.',
  workerGone: (url: string) => `The telephone service of this installation does not answer at ${url}.`,
  workerGoneNext: () =>
    'Start Hot Desk (npm start, or systemctl start hotdesk.target). If it is running, check HOTDESK_WORKER_PORT, and that this user may read the data folder.',
  workerRuns: (links: string) => `it runs; ${links}`,
  workerServesNone: () => 'it runs; it serves no PBX',
  workerTriesAgain: () => 'See AMI and ARI; the telephone service keeps trying.',
  clockOfPbxAgrees: () => 'this machine and the PBX agree',
  clockOfDatabaseAgrees: () => 'this machine and the database agree',
  clockOfPbxDiffers: (seconds: number) => `This machine and the PBX are ${seconds} seconds apart.`,
  clockOfDatabaseDiffers: (seconds: number) => `This machine and the database are ${seconds} seconds apart.`,
  setClocks: () => 'Synchronise both clocks with NTP.',
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
    `${address} answers with ${status}, or redirects to an address without https.`,
  updatesNotOne: (from: string) =>
    `${from} is not the file that names the newest version, hotdesk-latest.json of a release.`,
  updatesCorrect: () => 'Correct it under Settings → Updates, or leave the field empty to switch update checks off.',
  // Of AMI and ARI.
  loginAccepted: () => 'login accepted',
  loginAcceptedBy: (address: string) => `login accepted by ${address}`,
  certificateAuthority: () =>
    'Give the certificate of its authority in NODE_EXTRA_CA_CERTS; the documentation says how.',
  checkAddress: (address: string) =>
    `Check AMI_HOST and AMI_PORT (${address}), enabled = yes and bindaddr in manager.conf, and any firewall in between.`,
  lacksRight: (kind: string, right: string) => `The AMI user lacks the ${kind} class ${right}.`,
  rights: () => 'read system, call; write system, call, reporting',
  ariWrongUser: () => 'The password or the user is wrong.',
  ariReadsOnly: () => 'The ARI user may only read.',
  ariAccepts: (host: string) => `user accepted by ${host}`,
  ariSilent: (host: string) => `Nothing answers at ${host}.`,
  ariAnswersOddly: (host: string, status: number) => `${host} answers with ${status}, which is not how ARI answers.`,
  ariCheckUrl: () => 'Check ARI_URL, and that res_ari is loaded.',
  networkIsSafe: () => 'no unencrypted access to AMI and ARI was found, except over loopback',
  notEncrypted: (name: string, setting: string, host: string) =>
    `${name} is used without encryption (${setting} names ${host}): secrets and PINs can be read in transit.`,
  notEncryptedNext: () =>
    'Encrypt it, unless a VPN already does: docs/guides/app-on-another-host.md shows how. Then create new secrets (docs/operations.md).',
  openTo: (name: string, addresses: string) => `${name} answers without encryption at ${addresses}.`,
  bindAmi: () =>
    'Set bindaddr = 127.0.0.1 in manager.conf (FreePBX: in manager_custom.conf, under [general](+)), or close the port to others.',
  bindAri: () =>
    'Set bindaddr = 127.0.0.1 in http.conf (FreePBX: HTTP Bind Address in Advanced Settings), or close the port to others.',
  // Of Asterisk's version.
  version: (text: string) => text,
  untried: (text: string) => `${text} has not been tested with Hot Desk.`,
  useTried: () =>
    'Use Asterisk 22, the long-term release that Hot Desk is tested on; docs/compatibility.md names others.',
  readAbout: (text: string, major: number) =>
    `${text}: Hot Desk has not been run on Asterisk ${major}; nothing in its release notes affects Hot Desk.`,
  tryOnePhone: () =>
    'Try login, calls and logout with one phone first. docs/compatibility.md says what was checked; Asterisk 22 is tested.',
  hasFaults: (text: string, ids: string) =>
    `${text}: anybody who can reach its SIP port can crash it, or do worse, without a password (${ids}).`,
  updateTo: (version: string) => `Update to ${version} or later.`,
  losesNews: (text: string) => `${text}: lamps of colleagues (BLF) may stay dark until the next change.`,
  instead: (before: string, after: string) =>
    `Use ${before}, which has neither this fault nor the security hole, or ${after} and later.`,
  ended: (text: string, major: number, at: string) =>
    `${text}: support for Asterisk ${major} ended in ${month(at)}, and it gets no security fixes. Hot Desk works with it.`,
  endedWith: (text: string, major: number, at: string, ids: string) =>
    `${text}: support for Asterisk ${major} ended in ${month(at)}, and it gets no security fixes: ${ids} stays open unless its packages were fixed. Hot Desk works with it.`,
  planAhead: () =>
    'Plan the upgrade to Asterisk 22, the long-term release. Until then, let only phones reach its SIP port.',
  // Of what people need.
  voicemailReadable: () => 'PINs and mailboxes can be read',
  voicemailMissing: () =>
    'app_voicemail is not loaded, so VM_INFO, VoiceMail and VoiceMailMain are missing: nobody can log in, and no call reaches a mailbox.',
  lampsWork: () => 'desks can show the person’s messages',
  lampsAlone: () => 'app_minivm is not loaded: the lamp of a desk shows only the desk’s own messages.',
  loadMinivm: () =>
    'Load it: asterisk -rx "module load app_minivm.so", and check that modules.conf does not exclude it. Or switch the message lamp off in the settings.',
  codeTaken: (code: string, context: string) => `${code} is answered by the context ${context}, not by Hot Desk.`,
  codeTakenNext: () => 'Give one of the two another code, or include app-hotdesk before that context.',
  loginCode: (code: string, context: string) => `${code} reaches Hot Desk's login (context ${context})`,
  logoutCode: (code: string, context: string) => `${code} reaches Hot Desk's logout (context ${context})`,
  noLoginCode: () => "No code that phones can dial reaches Hot Desk's login.",
  noLogoutCode: () => "No code that phones can dial reaches Hot Desk's logout.",
  forwardsArrive: () => 'the dialplan delivers calls that are forwarded to desks',
  forwardsGetLost: () =>
    'Calls are forwarded to the context hotdesk-forward, which the dialplan lacks: they reach nobody.',
  freeDesksHeld: () => 'restricted to internal and emergency calls where that is set',
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
  noDeviceNext: () => 'Create it on the PBX, or remove the phone from the pool.',
  haveNoDevice: () => 'have no device on the PBX',
  noEndpoint: (dial: string) => `The PBX has no endpoint ${dial}.`,
  noEndpointNext: () => 'Create the endpoint, or correct the device’s dial string.',
  haveNoEndpoint: () => 'have no endpoint on the PBX',
  registered: (dial: string) => `${dial}, registered`,
  notRegistered: (dial: string) => `${dial}, not registered now`,
  areRegistered: () => 'are set up and registered',
  areNotRegistered: () => 'are set up but not registered now',
  noEmergencyCid: (dial: string, isRegistered: number) =>
    `${dial}, ${isRegistered ? 'registered' : 'not registered now'}; it has no emergency caller ID: emergency calls would show the number of the person logged in, not where the desk is.`,
  haveNoEmergencyCid: () =>
    'have no emergency caller ID: emergency calls would show the number of the person logged in, not where the desk is',
  noMailbox: (dial: string, isRegistered: number) =>
    `${dial}, ${isRegistered ? 'registered' : 'not registered now'}; it has no mailbox: direct calls to the phone are rejected.`,
  haveNoMailbox: () => 'have no mailbox: direct calls to the phone are rejected',
}
