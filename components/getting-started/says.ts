import type { PbxState } from '@/lib/contract/board'
import type { DialledCodes } from '@/lib/contract/pbx-report'
import type { Login } from '@/lib/getting-started/load-getting-started'
import { gettingStartedWords } from '@/words/getting-started'
import { placeName } from '../actions/kinds'
import { personName } from '../activity/names'
import { isConnected, type StepState } from './steps'

export function saysOfPbx(pbx: PbxState): string {
  const words = gettingStartedWords().pbx
  return isConnected(pbx) ? words.connected(pbx.asteriskVersion) : words.notConnected
}

export function saysOfCodes(state: StepState, { login, logout }: DialledCodes): string {
  const words = gettingStartedWords().codes
  return state === 'done' ? words.found(login, logout) : words.wanted
}

export function saysOfLogin({ extension, name, phone: number, label, isThere }: Login): string {
  const words = gettingStartedWords().login
  const says = isThere ? words.isThere : words.wasThere
  return says(personName(extension, name), placeName({ number, label }))
}
