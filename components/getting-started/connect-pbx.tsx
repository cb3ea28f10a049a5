'use client'
import { Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import type { Pbx } from '@/lib/contract/pbxes'
import { gettingStartedWords } from '@/words/getting-started'
import type { PbxActions } from '../settings/pbx-actions'
import { PbxForm } from '../settings/pbx-form'
import { Button } from '../ui/button'

type ConnectPbxProps = { pbx: Pbx; actions: PbxActions }

/** Where the connection of this PBX is changed, and where another one is added. */
export function ConnectPbx({ pbx, actions }: ConnectPbxProps) {
  const words = gettingStartedWords().pbx
  const [task, setTask] = useState<'edit' | 'add' | null>(null)
  return (
    <div className="grid gap-3 border-t pt-4">
      {/* The first PBX is connected before anybody can sign in. */}
      {pbx.isFirst ? <p className="wrap-anywhere">{words.fromTheServer}</p> : null}
      <div className="flex flex-wrap gap-2">
        {pbx.isFirst ? null : (
          <Button onClick={() => setTask('edit')}>
            <Pencil aria-hidden /> {words.edit}
          </Button>
        )}
        <Button onClick={() => setTask('add')}>
          <Plus aria-hidden /> {words.another}
        </Button>
      </div>
      <PbxForm
        open={task !== null}
        pbx={task === 'edit' ? pbx : null}
        actions={actions}
        onClose={() => setTask(null)}
      />
    </div>
  )
}
