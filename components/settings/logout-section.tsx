'use client'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { consequence } from '@/lib/contract/logout-rule-words'
import type { SetRule, ShownRule } from '@/lib/contract/logout-rules'
import { answerOf, type ActionResult } from '../action-result'
import { toastOf } from '../actions/toasts'
import { Button } from '../ui/button'
import { Section } from '../ui/section'
import { toast } from '../ui/toast'
import { toastWithUndo } from '../ui/toast-with-undo'
import { useHandedOnFocus } from '../ui/use-handed-on-focus'
import { asSet } from './logout-rule'
import { LogoutRuleForm, type Places } from './logout-rule-form'
import { commonWords } from '@/words/common'
import { automaticLogoutWords } from '@/words/automatic-logout'

export type LogoutActions = {
  set: (rule: SetRule) => Promise<ActionResult>
  clear: (id: string) => Promise<ActionResult>
}
type LogoutSectionProps = {
  pbx: string
  rules: readonly ShownRule[]
  places: Places
  /** Of the worker; null: it has not said it yet. */
  zone: string | null
  actions: LogoutActions
}

/** When people are logged out automatically on one PBX. */
export function LogoutSection({ pbx, rules, places, zone, actions }: LogoutSectionProps) {
  const words = automaticLogoutWords()
  const [isAdding, setAdding] = useState(false)
  return (
    <Section title={words.title} lead={words.lead}>
      {rules.length > 0 ? (
        <ul className="grid divide-y">
          {rules.map((rule) => (
            <RuleRow key={rule.id} rule={rule} actions={actions} />
          ))}
        </ul>
      ) : (
        <p className="text-muted">{words.empty}</p>
      )}
      <div>
        <Button onClick={() => setAdding(true)}>
          <Plus aria-hidden /> {words.add}
        </Button>
      </div>
      <LogoutRuleForm
        open={isAdding}
        pbx={pbx}
        places={places}
        zone={zone}
        set={actions.set}
        onClose={() => setAdding(false)}
      />
    </Section>
  )
}

function RuleRow({ rule, actions: { set, clear } }: { rule: ShownRule; actions: LogoutActions }) {
  const button = useHandedOnFocus()
  const words = automaticLogoutWords()
  const [busy, setBusy] = useState(false)
  const says = consequence(rule)
  const remove = async () => {
    setBusy(true)
    const result = await answerOf(clear(rule.id))
    setBusy(false)
    if (result.ok) toastWithUndo(words.removed, () => toastOf(set(asSet(rule)), words.back, words.notBack))
    else toast.error(words.notRemoved, { description: result.message })
  }
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2.5 first:pt-0">
      <p className="min-w-0 flex-1 basis-60 wrap-anywhere">{says}</p>
      <Button ref={button} size="small" aria-disabled={busy} onClick={() => (busy ? undefined : void remove())}>
        <Trash2 aria-hidden /> {commonWords().remove}
        <span className="sr-only">: {says}</span>
      </Button>
    </li>
  )
}
