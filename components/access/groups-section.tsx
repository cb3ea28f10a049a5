'use client'
import { useState } from 'react'
import type { Group } from '@/lib/contract/access'
import { policiesInWords } from '@/lib/contract/access-words'
import { count } from '../activity/wording'
import { Button } from '../ui/button'
import { Section } from '../ui/section'
import type { GroupActions } from './actions'
import { GroupForm } from './group-form'
import { RemoveOne } from './remove-one'

type GroupsSectionProps = { pbx: string; groups: readonly Group[]; actions: GroupActions }

export function GroupsSection({ pbx, groups, actions }: GroupsSectionProps) {
  const [task, setTask] = useState<{ group: Group | null } | null>(null)
  return (
    <Section
      title="Groups"
      lead="People who share the same rules, for example nurses or tenants. A person can be in several groups."
    >
      {groups.length === 0 ? <p className="text-muted">There are no groups.</p> : null}
      <ul className="grid gap-3">
        {groups.map((group) => (
          <li key={group.id} className="flex flex-wrap items-start justify-between gap-2">
            <GroupLine group={group} />
            <span className="flex gap-1.5">
              <Button size="small" onClick={() => setTask({ group })}>
                Edit<span className="sr-only"> {group.name}</span>
              </Button>
              <RemoveOne
                name={group.name}
                title={`Delete the group ${group.name}?`}
                confirm="Delete group"
                remove={() => actions.remove(group.id)}
              >
                The rules for it are deleted too: its people may then log in everywhere, unless other rules are for
                them.
              </RemoveOne>
            </span>
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={() => setTask({ group: null })}>Add group</Button>
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
        {count(group.members.length, 'extension')}
        {group.members.length > 0 ? `: ${group.members.slice(0, 12).join(', ')}` : ''}
        {group.members.length > 12 ? '…' : ''}
      </p>
      {policies ? <p className="text-muted first-letter:uppercase">{policies}.</p> : null}
    </div>
  )
}
