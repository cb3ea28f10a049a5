'use client'
import { useState } from 'react'
import { toast } from 'sonner'
import type { Floor } from '@/lib/contract/floors'
import { answerOf, type ActionResult } from '../action-result'
import { Confirm } from '../ui/confirm'

type QuestionProps = { floor: Floor | null; act: (id: string) => Promise<ActionResult>; onClose: () => void }

export function RemoveFloor(props: QuestionProps) {
  return (
    <Question {...props} title={(name) => `Remove ${name}?`} confirm="Remove floor" done={(name) => `${name} is removed.`}>
      Its plan goes with it. Desks stay in the pool, at their location.
    </Question>
  )
}

export function RemovePlan(props: QuestionProps) {
  return (
    <Question
      {...props}
      title={(name) => `Remove the plan of ${name}?`}
      confirm="Remove plan"
      done={(name) => `${name} has no plan.`}
    >
      Desks keep their places, for the next picture. To use another one, choose Replace plan instead.
    </Question>
  )
}

type WordedProps = QuestionProps & {
  title: (name: string) => string
  confirm: string
  done: (name: string) => string
  children: string
}

function Question({ floor, act, onClose, title, confirm, done, children }: WordedProps) {
  const [last, setLast] = useState(floor)
  if (floor && floor !== last) setLast(floor)
  if (!last) return null
  const go = async () => {
    const result = await answerOf(act(last.id))
    if (result.ok) toast.success(done(last.name))
    else toast.error('Nothing was removed.', { description: result.message })
  }
  return (
    <Confirm open={floor !== null} title={title(last.name)} confirm={confirm} onConfirm={go} onClose={onClose}>
      <p>{children}</p>
    </Confirm>
  )
}
