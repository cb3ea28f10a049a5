'use client'
import { useState } from 'react'
import type { Group } from '@/lib/contract/access'
import { policiesInWords } from '@/lib/contract/access-words'
import { Button } from '../ui/button'
import { Section } from '../ui/section'
import type { GroupActions } from './actions'
import { GroupForm } from './group-form'
import { RemoveOne } from './remove-one'
import { accessWords } from '@/words/access'

type GroupsSectionProps = { pbx: string; groups: readonly Group[]; actions: GroupActions }

export function GroupsSection({ pbx, groups, actions }: GroupsSectionProps) {
  const words = accessWords().groups
  const [task, setTask] = useState<{ group: Group | null } | null>(null)
  return (
    <Section title={words.title} lead={words.lead}>
      {groups.length === 0 ? <p className="text-muted">{words.empty}</p> : null}
      <ul className="grid gap-3">
        {groups.map((group) => (
          <li key={group.id} className="flex flex-wrap items-start justify-between gap-2">
            <GroupLine group={group} />
            <span className="flex gap-1.5">
              <Button size="small" onClick={() => setTask({ group })}>
                {accessWords().edit}
                <span className="sr-only"> {group.name}</span>
              </Button>
              <RemoveOne
                which={` ${group.name}`}
                title={words.deleteTitle(group.name)}
                confirm={words.deleteConfirm}
                remove={() => actions.remove(group.id)}
              >
                {words.deleteConsequence}
              </RemoveOne>
            </span>
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={() => setTask({ group: null })}>{words.add}</Button>
      </div>
      <GroupForm
        open={task !== null}
        group={task?.group ?? null}
        pbx={pbx}
        actions={actions}
        onClose={() => setTask(null)}
      />
    </Section>
  )
}

function GroupLine({ group }: { group: Group }) {
  const policies = policiesInWords(group)
  return (
    <div className="min-w-0 flex-1 basis-60">
      <p className="font-medium wrap-anywhere">{group.name}</p>
      <p className="text-muted">
        {accessWords().groups.members(group.members.length)}
        {group.members.length > 0 ? `: ${group.members.slice(0, 12).join(', ')}` : ''}
        {group.members.length > 12 ? '…' : ''}
      </p>
      {policies ? <p className="text-muted first-letter:uppercase">{policies}.</p> : null}
    </div>
  )
}
