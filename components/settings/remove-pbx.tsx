'use client'
import { useState } from 'react'
import { toast } from 'sonner'
import type { Pbx } from '@/lib/contract/pbxes'
import { answerOf, type ActionResult } from '../action-result'
import { Confirm } from '../ui/confirm'

type RemovePbxProps = { pbx: Pbx | null; remove: (id: string) => Promise<ActionResult>; onClose: () => void }

export function RemovePbx({ pbx, remove, onClose }: RemovePbxProps) {
  const [last, setLast] = useState(pbx)
  if (pbx && pbx !== last) setLast(pbx)
  if (!last) return null
  const go = async () => {
    const result = await answerOf(remove(last.id))
    if (result.ok) toast.success(`${last.name} is removed.`)
    else toast.error(`${last.name} was not removed.`, { description: result.message })
  }
  return (
    <Confirm open={pbx !== null} title={`Remove ${last.name}?`} confirm="Remove PBX" onConfirm={go} onClose={onClose}>
      <p className="mb-2">
        Hot Desk lets go of it: its phones leave the pool and its settings are deleted. Everybody has to be logged out
        there first. The PBX itself and its phones are not changed.
      </p>
      <p>Its activity stays. The short name {last.id} cannot be used again.</p>
    </Confirm>
  )
}
