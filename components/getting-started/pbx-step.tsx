import type { BoardPbx } from '@/lib/contract/board'
import type { Pbx } from '@/lib/contract/pbxes'
import type { PbxActions } from '../settings/pbx-actions'
import { PbxLinks } from '../settings/pbx-section'
import { ConnectPbx } from './connect-pbx'
import { WhyNotConnected } from './why-not-connected'

type PbxStepProps = { state: BoardPbx; pbx: Pbx; actions: PbxActions }

/** What of the PBX is connected, and what to do about the rest. */
export function PbxStep({ state, pbx, actions }: PbxStepProps) {
  return (
    <>
      <PbxLinks pbx={state} />
      <WhyNotConnected key={pbx.id} id={pbx.id} test={actions.test} />
      <ConnectPbx pbx={pbx} actions={actions} />
    </>
  )
}
