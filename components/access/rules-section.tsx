'use client'
import { useState } from 'react'
import type { Rule } from '@/lib/contract/access'
import { ruleInWords } from '@/lib/contract/access-words'
import { Button } from '../ui/button'
import { Section } from '../ui/section'
import type { RulesProps } from './actions'
import { RemoveOne } from './remove-one'
import { RuleForm } from './rule-form'

const whoOf = ({ group, extension }: Rule) => group ?? `Extension ${extension ?? ''}`

/** Each rule in one sentence. */
export function RulesSection({ rules, ...rest }: RulesProps & { rules: readonly Rule[] }) {
  const [task, setTask] = useState<{ rule: Rule | null } | null>(null)
  return (
    <Section
      title="Rules"
      lead="A person with a rule may log in only as the rule says; of several rules, one that allows it is enough. A person’s own rules replace those of their groups. A refused caller hears why, and Activity names the rule. People who are logged in stay until the last day is over."
    >
      {rules.length === 0 ? <p className="text-muted">There are no rules: everybody may log in everywhere.</p> : null}
      <ul className="grid gap-3">
        {rules.map((rule) => (
          <li key={rule.id} className="flex flex-wrap items-start justify-between gap-2">
            <p className="min-w-0 flex-1 basis-60 wrap-anywhere">
              <span className="font-medium">{whoOf(rule)}</span> {ruleInWords(rule)}.
            </p>
            <span className="flex gap-1.5">
              <Button size="small" onClick={() => setTask({ rule })}>
                Edit<span className="sr-only"> the rule for {whoOf(rule)}</span>
              </Button>
              <RemoveOne
                name={`the rule for ${whoOf(rule)}`}
                title={`Remove this rule for ${whoOf(rule)}?`}
                confirm="Remove rule"
                remove={() => rest.actions.remove(rule.id)}
              >
                People without another rule may then log in everywhere, at any time.
              </RemoveOne>
            </span>
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={() => setTask({ rule: null })}>Add rule</Button>
      </div>
      <RuleForm {...rest} open={task !== null} rule={task?.rule ?? null} onClose={() => setTask(null)} />
    </Section>
  )
}
