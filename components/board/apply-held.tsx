'use client'
import { useState } from 'react'
import { toast } from 'sonner'
import type { BoardPbx } from '@/lib/contract/board'
import { answerOf, type ActionResult } from '../action-result'
import { count } from '../activity/wording'
import { Confirm } from '../ui/confirm'

type ApplyHeldProps = {
  /** Whose repairs; null: the dialog is closed. */
  pbx: BoardPbx | null
  /** '' while there is one PBX alone. */
  name: string
  onClose: () => void
  applyHeld: (pbx: string) => Promise<ActionResult>
}

export function ApplyHeld({ pbx, name, onClose, applyHeld }: ApplyHeldProps) {
  // The text stays while the dialog fades out.
  const [last, setLast] = useState(pbx)
  if (pbx && pbx !== last) setLast(pbx)
  const held = last?.heldPlan
  const go = async () => {
    const result = await answerOf(applyHeld(last?.id ?? ''))
    if (result.ok) toast.success('The repairs are being applied.')
    else toast.error('The repairs were not applied.', { description: result.message })
  }
  return (
    <Confirm
      open={pbx !== null}
      title={name === '' ? 'Apply the repairs?' : `Apply the repairs at ${name}?`}
      confirm="Apply repairs"
      tone="primary"
      onConfirm={go}
      onClose={onClose}
    >
      <p>
        {count(held?.changeCount ?? 0, 'setting')} at {count(held?.phoneCount ?? 0, 'phone')} on the PBX will be set to
        what Hot Desk has recorded, so that everybody who is logged in is reached at their desk.
      </p>
      {held && held.phones.length > 0 ? (
        <p className="mt-2 tabular-nums">
          Phones: {held.phones.join(', ')}
          {held.phoneCount > held.phones.length ? ` and ${held.phoneCount - held.phones.length} more` : ''}
        </p>
      ) : null}
    </Confirm>
  )
}
