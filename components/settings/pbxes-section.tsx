'use client'
import { Activity, CircleCheck, CircleX, Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { BoardPbx } from '@/lib/contract/board'
import type { Pbx } from '@/lib/contract/pbxes'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { Section } from '../ui/section'
import type { PbxActions } from './pbx-actions'
import { PbxForm } from './pbx-form'
import { RemovePbx } from './remove-pbx'
import { TestPbx } from './test-pbx'
import { commonWords } from '@/words/common'
import { pbxSettingsWords } from '@/words/pbx-settings'

type Task = { kind: 'add' } | { kind: 'edit' | 'test' | 'remove'; pbx: Pbx }
type PbxesSectionProps = { pbxes: Pbx[]; states: readonly BoardPbx[]; actions: PbxActions }

/** Every PBX that this Hot Desk serves, and where another one is added. */
export function PbxesSection({ pbxes, states, actions }: PbxesSectionProps) {
  const words = pbxSettingsWords()
  const [task, setTask] = useState<Task | null>(null)
  const close = () => setTask(null)
  return (
    <Section title={words.title} lead={words.lead}>
      <ul className="grid divide-y">
        {pbxes.map((pbx) => (
          <PbxRow
            key={pbx.id}
            pbx={pbx}
            state={states.find(({ id }) => id === pbx.id)}
            onTask={(kind) => setTask({ kind, pbx })}
          />
        ))}
      </ul>
      <div>
        <Button onClick={() => setTask({ kind: 'add' })}>
          <Plus aria-hidden /> {words.add}
        </Button>
      </div>
      <PbxForm
        open={task?.kind === 'add' || task?.kind === 'edit'}
        pbx={task?.kind === 'edit' ? task.pbx : null}
        actions={actions}
        onClose={close}
      />
      <TestPbx pbx={task?.kind === 'test' ? task.pbx : null} test={actions.test} onClose={close} />
      <RemovePbx pbx={task?.kind === 'remove' ? task.pbx : null} remove={actions.remove} onClose={close} />
    </Section>
  )
}

type PbxRowProps = { pbx: Pbx; state: BoardPbx | undefined; onTask: (kind: 'edit' | 'test' | 'remove') => void }

function PbxRow({ pbx, state, onTask }: PbxRowProps) {
  const words = pbxSettingsWords()
  const isConnected = state?.worker === 'running' && state.ami === 'up' && state.ari === 'up'
  const spoken = (verb: string) => (
    <span>
      {verb}
      <span className="sr-only"> {pbx.name}</span>
    </span>
  )
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2.5 first:pt-0" data-pbx={pbx.id}>
      <div className="min-w-0 flex-1">
        <p className="font-medium wrap-anywhere">{pbx.name}</p>
        <p className="text-[0.8125rem] wrap-anywhere text-muted">
          {pbx.id}, {pbx.connection ? pbx.connection.ami.host : words.connectionOfServer}
        </p>
      </div>
      <Badge
        tone={isConnected ? 'good' : 'danger'}
        icon={isConnected ? <CircleCheck aria-hidden /> : <CircleX aria-hidden />}
      >
        {isConnected ? words.connected : words.notConnected}
      </Badge>
      <span className="inline-flex gap-1.5">
        <Button size="small" onClick={() => onTask('test')}>
          <Activity aria-hidden /> {spoken(words.test)}
        </Button>
        <Button size="small" onClick={() => onTask('edit')}>
          <Pencil aria-hidden /> {spoken(words.edit)}
        </Button>
        {pbx.isFirst ? null : (
          <Button size="small" onClick={() => onTask('remove')}>
            <Trash2 aria-hidden /> {spoken(commonWords().remove)}
          </Button>
        )}
      </span>
    </li>
  )
}
