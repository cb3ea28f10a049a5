'use client'
import { singleSignOnWords } from '@/words/single-sign-on'
import { answerOf } from '../action-result'
import { Confirm } from '../ui/confirm'
import { toast } from '../ui/toast'
import type { SingleSignOnActions } from './actions'

type RemoveProps = { open: boolean; remove: SingleSignOnActions['remove']; onClose: () => void }

export function RemoveSingleSignOn({ open, remove, onClose }: RemoveProps) {
  const words = singleSignOnWords().settings
  const go = async () => {
    const result = await answerOf(remove())
    if (result.ok) toast.success(words.removed)
    else toast.error(words.notRemoved, { description: result.message })
  }
  return (
    <Confirm open={open} title={words.removeTitle} confirm={words.remove} onConfirm={go} onClose={onClose}>
      {words.removeSays}
    </Confirm>
  )
}
