import type { PbxState } from '@/lib/contract/board'
import type { DialledCodes } from '@/lib/contract/pbx-report'
import type { Login } from '@/lib/getting-started/load-getting-started'
import { placeName } from '../actions/kinds'
import { personName } from '../activity/names'
import { isConnected, type StepState } from './steps'

export function saysOfPbx(pbx: PbxState): string {
  if (!isConnected(pbx)) return 'Hot Desk is not connected to the PBX.'
  return pbx.asteriskVersion ? `Connected to Asterisk ${pbx.asteriskVersion}.` : 'Connected.'
}

export function saysOfCodes(state: StepState, { login, logout }: DialledCodes): string {
  if (state === 'done') return `${login} logs in, ${logout} logs out.`
  return 'The dialplan of the PBX has to lead the codes for logging in and out to Hot Desk.'
}

export function saysOfLogin({ extension, name, phone: number, label, isThere }: Login): string {
  const [who, place] = [personName(extension, name), placeName({ number, label })]
  return isThere ? `${who} is logged in at ${place}.` : `${who} was logged in at ${place}.`
}
