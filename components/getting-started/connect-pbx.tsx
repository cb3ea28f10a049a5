'use client'
import { Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import type { Pbx } from '@/lib/contract/pbxes'
import type { PbxActions } from '../settings/pbx-actions'
import { PbxForm } from '../settings/pbx-form'
import { Button } from '../ui/button'

type ConnectPbxProps = { pbx: Pbx; actions: PbxActions }

/** Where the connection of this PBX is changed, and where another one is added. */
export function ConnectPbx({ pbx, actions }: ConnectPbxProps) {
  const [task, setTask] = useState<'edit' | 'add' | null>(null)
  return (
    <div className="grid gap-3 border-t pt-4">
      {pbx.isFirst ? <FromTheServer /> : null}
      <div className="flex flex-wrap gap-2">
        {pbx.isFirst ? null : (
          <Button onClick={() => setTask('edit')}>
            <Pencil aria-hidden /> Edit the connection
          </Button>
        )}
        <Button onClick={() => setTask('add')}>
          <Plus aria-hidden /> Connect another PBX
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

/** The first PBX is connected before anybody can sign in. */
function FromTheServer() {
  return (
    <p className="wrap-anywhere">
      Its connection is in the settings of the server, <code className={codeLook}>.env</code> or{' '}
      <code className={codeLook}>/etc/hotdesk/hotdesk.env</code>, in the lines that begin with{' '}
      <code className={codeLook}>AMI_</code> and <code className={codeLook}>ARI_</code>. The FreePBX module shows
      these lines under Admin, Hot Desking; for a plain Asterisk{' '}
      <code className={codeLook}>npx hotdesk install-asterisk</code> prints them. Start Hot Desk again after a change.
    </p>
  )
}

const codeLook = 'rounded bg-sunken px-1.5 py-0.5'
