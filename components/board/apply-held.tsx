'use client'
import { toast } from 'sonner'
import type { PbxState } from '@/lib/contract/board'
import { answerOf, type ActionResult } from '../action-result'
import { count } from '../activity/wording'
import { Confirm } from '../ui/confirm'

type ApplyHeldProps = {
  open: boolean
  held: PbxState['heldPlan']
  onClose: () => void
  applyHeld: () => Promise<ActionResult>
}

export function ApplyHeld({ open, held, onClose, applyHeld }: ApplyHeldProps) {
  const go = async () => {
    const result = await answerOf(applyHeld())
    if (result.ok) toast.success('The repairs are being applied.')
    else toast.error('The repairs were not applied.', { description: result.message })
  }
  return (
    <Confirm
      open={open}
      title="Apply the repairs?"
      confirm="Apply repairs"
      tone="primary"
      onConfirm={go}
      onClose={onClose}
    >
      <p>
        {count(held?.count ?? 0, 'setting')} at {count(held?.phones.length ?? 0, 'phone')} on the PBX will be set to
        what Hot Desk has recorded, so that everybody who is logged in is reached at their desk.
      </p>
      {held && held.phones.length > 0 ? (
        <p className="mt-2 tabular-nums">Phones: {held.phones.slice(0, 30).join(', ')}</p>
      ) : null}
    </Confirm>
  )
}
