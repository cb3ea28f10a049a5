'use client'
import { Button } from '../ui/button'
import { Dialog, DialogButtons } from '../ui/dialog'
import { ShownOnce } from '../ui/shown-once'

/** Shows a secret, this once. */
export function SecretDialog({ secret, onClose }: { secret: string | null; onClose: () => void }) {
  return (
    <Dialog
      open={secret !== null}
      onClose={onClose}
      title="Copy the secret now"
      description="The receiver checks with it that messages are from Hot Desk. It is not shown again; a new one can be made at any time."
    >
      {secret === null ? null : <ShownOnce label="Secret" hint="It begins with whsec_." value={secret} />}
      <DialogButtons>
        <Button onClick={onClose}>Done</Button>
      </DialogButtons>
    </Dialog>
  )
}
