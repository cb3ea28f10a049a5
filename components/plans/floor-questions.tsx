'use client'
import type { Floor } from '@/lib/contract/floors'
import { plansWords } from '@/words/plans'
import { answerOf, type ActionResult } from '../action-result'
import { Confirm } from '../ui/confirm'
import { useLastAsked } from '../ui/use-while-open'
import { toast } from '../ui/toast'

type QuestionProps = { floor: Floor | null; act: (id: string) => Promise<ActionResult>; onClose: () => void }

export function RemoveFloor(props: QuestionProps) {
  return <Question {...props} words={plansWords().removeFloor} />
}

export function RemovePlan(props: QuestionProps) {
  return <Question {...props} words={plansWords().removePlan} />
}

type WordedProps = QuestionProps & { words: ReturnType<typeof plansWords>['removeFloor'] }

function Question({ floor, act, onClose, words }: WordedProps) {
  const last = useLastAsked(floor)
  if (!last) return null
  const go = async () => {
    const result = await answerOf(act(last.id))
    if (result.ok) toast.success(words.done(last.name))
    else toast.error(plansWords().nothingRemoved, { description: result.message })
  }
  return (
    <Confirm
      open={floor !== null}
      title={words.title(last.name)}
      confirm={words.confirm}
      onConfirm={go}
      onClose={onClose}
    >
      <p>{words.says}</p>
    </Confirm>
  )
}
