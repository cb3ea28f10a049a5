import { existsSync } from 'node:fs'
import type { Command, Input } from '../command.ts'
import type { Result } from '../output.ts'
import { CommandProblem, wrongUse } from '../problem.ts'
import { type Asker, terminal } from '../setup/ask.ts'
import { carryOutAll } from '../setup/carry-out.ts'
import type { Facts, Wish } from '../setup/facts.ts'
import { lastWords } from '../setup/last-words.ts'
import { look } from '../setup/look.ts'
import { asData, inWords, plan, type Planned, planUndo } from '../setup/plan.ts'
import { type Places, placesBelow } from '../setup/places.ts'
import { settingsNow } from '../setup/present-settings.ts'
import { refuseUndoWithoutWorker, refuseWhatCannotWork, refuseWithoutRights } from '../setup/refuse.ts'
import type { Step, Undo } from '../setup/step.ts'
import { steps, undos } from '../setup/steps.ts'
import { signsOf } from '../setup/signs.ts'
import { wishFrom, wishToUndo } from '../setup/wish.ts'
import { version } from '../../runtime/installation.ts'

export const setup: Command = {
  name: 'setup',
  summary: 'Set Hot Desk up on this machine, from the database to the first login',
  options: {
    'dry-run': { text: 'say what would be done, and do nothing' },
    yes: { text: 'do not ask: take what the options say, and the defaults' },
    undo: { text: 'take back what was set up; database, accounts and data stay' },
    url: { value: 'ADDRESS', text: 'the address that people type into their browser' },
    database: { value: 'URL', text: 'a PostgreSQL elsewhere; - reads it from stdin (its password shows nowhere then)' },
    remote: { text: 'the PBX is a FreePBX on another host: make what is to be pasted there, and wait for it' },
    pbx: { value: 'HOST', text: 'with --remote: its name or address' },
    'worker-address': { value: 'ADDRESS', text: 'with --remote: the IPv4 address by which the PBX sees this host' },
    'pbx-settings': {
      value: 'FILE',
      text: 'the PBX’s lines (AMI_… and ARI_…), as FreePBX’s page shows them; - is stdin',
    },
    context: { value: 'NAMES', text: 'for an Asterisk without FreePBX: the contexts in which phones dial' },
    'reference-dialplan': { text: 'for an Asterisk without FreePBX: install the dialplan as well' },
  },
  details: `As root, after the package was installed. It looks first, shows a numbered plan, asks, and does what is not done yet: it may be run as often
as you like. On a FreePBX it installs the module and switches ARI on; on another Asterisk it writes the files that
install-asterisk shows. The password of the first account is printed once. docs/guides/setup.md goes through it.`,
  async run(input) {
    refuseOptions(input)
    const places = placesBelow(process.env['HOTDESK_TEST_ROOT'] ?? '')
    refuseWithoutRights(places)
    const asker = terminal(!input.isSet('yes') && !input.out.json)
    return input.isSet('undo') ? undo(input, places, asker) : setUp(input, places, asker)
  },
}

function refuseOptions(input: Input): void {
  if (input.isSet('remote') && input.value('pbx-settings') !== undefined)
    throw wrongUse('--remote does not go with --pbx-settings.', 'Use one of them.')
  if (!input.isSet('remote') && (input.value('pbx') ?? input.value('worker-address')) !== undefined)
    throw wrongUse('--pbx and --worker-address go with --remote.', 'Add --remote.')
}

async function setUp(input: Input, places: Places, asker: Asker): Promise<Result> {
  const { out } = input
  const wish = await wishFrom(input, signsOf(places), asker)
  const facts = await look(places, version, wish)
  await refuseWhatCannotWork(places, facts, wish)
  const planned = plan(steps, facts, wish)
  out.note(foundIn(facts, wish))
  if (!(await isAgreed(input, planned, asker))) return notDone(planned)
  await carryOutAll(planned, out, (step) => step.carryOut({ places, facts, wish, out }))
  return done(places, wish, planned)
}

function foundIn({ freePbx }: Facts, { pbx }: Wish): string {
  if (pbx.kind === 'freepbx') return `Found: FreePBX ${freePbx?.version ?? ''} on this machine.`
  if (pbx.kind === 'asterisk') return 'Found: an Asterisk without FreePBX on this machine.'
  return pbx.kind === 'remote' ? `For the FreePBX on ${pbx.host}.` : 'For a PBX that has its users already.'
}

async function undo(input: Input, places: Places, asker: Asker): Promise<Result> {
  const { out } = input
  const facts = await look(places, version, wishToUndo(signsOf(places)))
  refuseUndoWithoutWorker(facts)
  const planned = planUndo(undos, facts)
  if (planned.length === 0) return { data: { done: true, steps: [] }, text: 'There is nothing to take back.' }
  if (!(await isAgreed(input, planned, asker))) return notDone(planned)
  await carryOutAll(planned, out, (step) => step.carryOut({ places, facts, out }))
  return { data: { done: true, steps: asData(planned) }, text: kept }
}

const kept = `Taken back. What stays: the database with sessions, events and accounts, the generated secrets in /var/lib/hotdesk, copies in
/var/backups/hotdesk, and PostgreSQL. sudo hotdesk setup sets it up again; sudo apt purge hotdesk deletes the rest. On a FreePBX
on another host, as root: sh ~/hotdesk-undo.sh`

/** Throws CommandProblem where nobody can be asked. */
async function isAgreed(input: Input, planned: readonly Planned<Step | Undo>[], asker: Asker): Promise<boolean> {
  if (input.isSet('dry-run')) return false
  input.out.note(`This is what will be done:\n${inWords(planned)}`)
  if (input.isSet('yes')) return true
  if (!asker.isThere) throw wrongUse('--yes is missing: nobody can be asked here.', 'Add --yes, or --dry-run to look.')
  if (await asker.yes('Go ahead?')) return true
  throw new CommandProblem('not_agreed', 'Nothing was done.', 'Run it again when you like.')
}

const notDone = (planned: readonly Planned<Step | Undo>[]): Result => ({
  data: { done: false, steps: asData(planned) },
  text: `This is what would be done:\n${inWords(planned)}\nNothing was done (--dry-run).`,
})

function done(places: Places, wish: Wish, planned: readonly Planned<Step>[]): Result {
  const settings = settingsNow(places)
  const { HOTDESK_URL: address = '' } = settings
  const text = lastWords(wish, settings, existsSync(places.systemd))
  return { data: { done: true, address, steps: asData(planned) }, text }
}
