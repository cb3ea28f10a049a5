'use client'
import { useState } from 'react'
import type { Rule } from '@/lib/contract/access'
import { ruleInWords } from '@/lib/contract/access-words'
import { Button } from '../ui/button'
import { Section } from '../ui/section'
import type { RulesProps } from './actions'
import { RemoveOne } from './remove-one'
import { RuleForm } from './rule-form'
import { accessWords } from '@/words/access'

const whoOf = ({ group, extension }: Rule) => group ?? accessWords().extensionOf(extension ?? '')

/** Each rule in one sentence. */
export function RulesSection({ rules, ...rest }: RulesProps & { rules: readonly Rule[] }) {
  const words = accessWords().rules
  const [task, setTask] = useState<{ rule: Rule | null } | null>(null)
  return (
    <Section title={words.title} lead={words.lead}>
      {rules.length === 0 ? <p className="text-muted">{words.empty}</p> : null}
      <ul className="grid gap-3">
        {rules.map((rule) => (
          <li key={rule.id} className="flex flex-wrap items-start justify-between gap-2">
            <p className="min-w-0 flex-1 basis-60 wrap-anywhere">
              <span className="font-medium">{whoOf(rule)}</span> {ruleInWords(rule)}.
            </p>
            <span className="flex gap-1.5">
              <Button size="small" onClick={() => setTask({ rule })}>
                {accessWords().edit}
                <span className="sr-only">{words.theRuleFor(whoOf(rule))}</span>
              </Button>
              <RemoveOne
                which={words.theRuleFor(whoOf(rule))}
                title={words.removeTitle(whoOf(rule))}
                confirm={words.removeConfirm}
                remove={() => rest.actions.remove(rule.id)}
              >
                {words.removeConsequence}
              </RemoveOne>
            </span>
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={() => setTask({ rule: null })}>{words.add}</Button>
      </div>
      <RuleForm {...rest} open={task !== null} rule={task?.rule ?? null} onClose={() => setTask(null)} />
    </Section>
  )
}
