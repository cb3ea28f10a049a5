'use client'
import { useState } from 'react'
import { toast } from 'sonner'
import type { Desk } from '@/lib/contract/board'
import { answerOf, type ActionResult } from '../action-result'
import { personName } from '../activity/names'
import { Confirm } from '../ui/confirm'

type RemovePhoneProps = {
  phone: Desk | null
  remove: (number: string, pbx: string) => Promise<ActionResult>
  onClose: () => void
}

export function RemovePhone({ phone, remove, onClose }: RemovePhoneProps) {
  const [last, setLast] = useState(phone)
  if (phone && phone !== last) setLast(phone)
  if (!last) return null
  const name = last.label || `phone ${last.number}`
  const go = async () => {
    const result = await answerOf(remove(last.number, last.pbx))
    if (result.ok) toast.success(`${name} is no longer a hot desk.`)
    else toast.error(`${name} was not removed.`, { description: result.message })
  }
  return (
    <Confirm
      open={phone !== null}
      title={`Remove ${name} from the pool?`}
      confirm="Remove phone"
      onConfirm={go}
      onClose={onClose}
    >
      {last.session ? (
        <p className="mb-2">
          <strong className="font-medium text-ink">{personName(last.session.extension, last.session.name)}</strong> is
          logged in there and is logged out first; their calls go back to their own phone.
        </p>
      ) : (
        <p className="mb-2">Anybody logged in there is logged out first.</p>
      )}
      <p>The phone stays on the PBX and works under its own number, {last.number}. Nobody can log in there any more.</p>
    </Confirm>
  )
}
