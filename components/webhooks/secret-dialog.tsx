'use client'
import { Copy } from 'lucide-react'
import { toast } from 'sonner'
import { Button } from '../ui/button'
import { Dialog, DialogButtons } from '../ui/dialog'

/** Shows a secret, this once. */
export function SecretDialog({ secret, onClose }: { secret: string | null; onClose: () => void }) {
  const copy = async () => {
    await navigator.clipboard.writeText(secret ?? '')
    toast.success('Copied.')
  }
  return (
    <Dialog
      open={secret !== null}
      onClose={onClose}
      title="Copy the secret now"
      description="The receiver checks with it that messages are from Hot Desk. It is not shown again; a new one can be made at any time."
    >
      <code className="block rounded-md border bg-sunken p-3 text-[0.8125rem] break-all">{secret}</code>
      <DialogButtons>
        <Button onClick={() => void copy()}>
          <Copy aria-hidden /> Copy
        </Button>
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
