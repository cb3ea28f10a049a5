'use client'
import type { Pbx } from '@/lib/contract/pbxes'
import { answerOf, type ActionResult } from '../action-result'
import { Confirm } from '../ui/confirm'
import { useLastAsked } from '../ui/use-while-open'
import { toast } from '../ui/toast'
import { pbxSettingsWords } from '@/words/pbx-settings'

type RemovePbxProps = { pbx: Pbx | null; remove: (id: string) => Promise<ActionResult>; onClose: () => void }

export function RemovePbx({ pbx, remove, onClose }: RemovePbxProps) {
  const last = useLastAsked(pbx)
  if (!last) return null
  const words = pbxSettingsWords().removing
  const go = async () => {
    const result = await answerOf(remove(last.id))
    if (result.ok) toast.success(words.done(last.name))
    else toast.error(words.failed(last.name), { description: result.message })
  }
  return (
    <Confirm
      open={pbx !== null}
      title={words.title(last.name)}
      confirm={words.confirm}
      onConfirm={go}
      onClose={onClose}
    >
      <p className="mb-2">{words.consequence}</p>
      <p>{words.activityStays(last.id)}</p>
    </Confirm>
  )
}
