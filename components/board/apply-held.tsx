'use client'
import type { BoardPbx } from '@/lib/contract/board'
import { answerOf, type ActionResult } from '../action-result'
import { Confirm } from '../ui/confirm'
import { useLastAsked } from '../ui/use-while-open'
import { toast } from '../ui/toast'
import { boardNoticesWords } from '@/words/board-notices'

type ApplyHeldProps = {
  /** Whose repairs; null: the dialog is closed. */
  pbx: BoardPbx | null
  /** '' while there is one PBX alone. */
  name: string
  onClose: () => void
  applyHeld: (pbx: string) => Promise<ActionResult>
}

export function ApplyHeld({ pbx, name, onClose, applyHeld }: ApplyHeldProps) {
  const last = useLastAsked(pbx)
  const held = last?.heldPlan
  const words = boardNoticesWords().apply
  const go = async () => {
    const result = await answerOf(applyHeld(last?.id ?? ''))
    if (result.ok) toast.success(words.done)
    else toast.error(words.notDone, { description: result.message })
  }
  return (
    <Confirm
      open={pbx !== null}
      title={name === '' ? words.question : words.questionAt(name)}
      confirm={words.confirm}
      tone="primary"
      onConfirm={go}
      onClose={onClose}
    >
      <p>{words.consequence(held?.changeCount ?? 0, held?.phoneCount ?? 0)}</p>
      {held && held.phones.length > 0 ? (
        <p className="mt-2 tabular-nums">{phonesOf(held.phones, held.phoneCount)}</p>
      ) : null}
    </Confirm>
  )
}

function phonesOf(named: readonly string[], all: number): string {
  const words = boardNoticesWords().apply
  const numbers = named.join(', ')
  return all > named.length ? words.phonesAndMore(numbers, all - named.length) : words.phones(numbers)
}
