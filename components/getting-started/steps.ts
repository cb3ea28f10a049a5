import type { PbxState } from '@/lib/contract/board'
import type { PbxReport } from '@/lib/contract/pbx-report'

/** What is to be done before people use their desks, in this order. */
export const steps = ['pbx', 'codes', 'desks', 'login'] as const
export type StepName = (typeof steps)[number]

/** `now`: the first one that is not done. */
export type StepState = 'done' | 'now' | 'next'

type Facts = {
  pbx: PbxState
  /** null: the PBX has not been read yet. */
  report: PbxReport | null
  desks: number
  login: object | null
}

export const isConnected = ({ worker, ami, ari }: PbxState): boolean =>
  worker === 'running' && ami === 'up' && ari === 'up'

/** Nothing of it is remembered: what is done is seen from how things are. */
export function stepStates({ pbx, report, desks, login }: Facts): Record<StepName, StepState> {
  const done: Record<StepName, boolean> = {
    pbx: isConnected(pbx),
    codes: hasCode(report, 'login') && hasCode(report, 'logout'),
    desks: desks > 0,
    login: login !== null,
  }
  const now = steps.find((step) => !done[step])
  const stateOf = (step: StepName): StepState => (done[step] ? 'done' : step === now ? 'now' : 'next')
  return { pbx: stateOf('pbx'), codes: stateOf('codes'), desks: stateOf('desks'), login: stateOf('login') }
}

const hasCode = (report: PbxReport | null, wanted: 'login' | 'logout') =>
  report?.codes.some(({ does }) => does === wanted) ?? false

export const countDone = (states: Record<StepName, StepState>): number =>
  steps.filter((step) => states[step] === 'done').length
