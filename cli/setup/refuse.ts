import { accessSync, constants } from 'node:fs'
import { dirname } from 'node:path'
import { reachDatabase } from '../../runtime/database/reach.ts'
import { isFree } from '../../runtime/free-port.ts'
import { refuseUnknownContexts } from '../commands/install-asterisk.ts'
import { exitCodes } from '../exit-codes.ts'
import { CommandProblem } from '../problem.ts'
import type { Facts, Wish } from './facts.ts'
import { systemUser } from './hotdesk.ts'
import type { Places } from './places.ts'
import { run } from './programs.ts'
import { asteriskWish } from './steps/asterisk-files.ts'
import { webSettings } from './wanted-settings.ts'

/** Before anything is looked at. */
export function refuseWithoutRights({ folder }: Places): void {
  if (!mayWrite(dirname(folder)))
    throw new CommandProblem('not_root', 'This is for root.', 'Run: sudo hotdesk setup', exitCodes.notReady)
  if (run('id', ['-u', systemUser]).code === 0) return
  throw new CommandProblem(
    'not_installed',
    `This machine has no user ${systemUser}, under which Hot Desk runs.`,
    'Install the package first: sudo apt install ./hotdesk_….deb',
    exitCodes.notReady,
  )
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** What nobody should find out in the middle of it. Throws CommandProblem, and SettingsProblem for the database. */
export async function refuseWhatCannotWork(places: Places, facts: Facts, wish: Wish): Promise<void> {
  refuseDeviceAndUserMode(facts)
  if (wish.pbx.kind === 'asterisk') refuseUnknownContexts(asteriskWish(places, wish.pbx))
  if (wish.database.kind === 'url') await reachDatabase(wish.database.url)
  await refuseTakenPort(facts, wish)
}

/** People who are logged in would stay routed to their desks for good. Throws CommandProblem. */
export function refuseUndoWithoutWorker({ settings, database, services }: Facts): void {
  const isMissing = settings !== null && !services.isRunning && !services.isWithoutWorker
  if (!isMissing || !database?.holdsPhones) return
  throw new CommandProblem(
    'worker_stopped',
    'Somebody is logged in or a free desk is restricted, and the worker, which gives phones back, does not run. Nothing was changed.',
    'Run: sudo systemctl start hotdesk-worker, then this again. Where that PBX is gone for good: sudo apt purge hotdesk',
    exitCodes.notReady,
  )
}

function refuseDeviceAndUserMode({ freePbx }: Facts): void {
  const mode = freePbx?.settings['AMPEXTENSIONS'] ?? 'extensions'
  if (mode === 'extensions') return
  throw new CommandProblem(
    'device_and_user_mode',
    `FreePBX is in the mode ${mode}. Hot Desk needs the mode extensions.`,
    'Settings → Advanced Settings → User & Devices Mode. Nothing was changed.',
  )
}

async function refuseTakenPort({ settings, services }: Facts, { url }: Wish): Promise<void> {
  const { HOTDESK_HOST = '127.0.0.1', HOTDESK_PORT = '3000' } = { ...settings, ...webSettings(url) }
  if (services.isRunning || (await isFree(Number(HOTDESK_PORT), HOTDESK_HOST))) return
  throw new CommandProblem(
    'port_taken',
    `Another program has port ${HOTDESK_PORT} of ${HOTDESK_HOST}. Nothing was changed.`,
    `Name another one, for example --url http://localhost:${Number(HOTDESK_PORT) + 100}, or stop that program (ss -ltnp shows it).`,
  )
}
