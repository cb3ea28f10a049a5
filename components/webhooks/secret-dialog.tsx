'use client'
import { Button } from '../ui/button'
import { Dialog, DialogButtons } from '../ui/dialog'
import { ShownOnce } from '../ui/shown-once'
import { commonWords } from '@/words/common'
import { webhooksWords } from '@/words/webhooks'

/** Shows a secret, this once. */
export function SecretDialog({ secret, onClose }: { secret: string | null; onClose: () => void }) {
  const words = webhooksWords().secret
  return (
    <Dialog open={secret !== null} onClose={onClose} title={words.title} description={words.description}>
      {secret === null ? null : <ShownOnce label={words.label} hint={words.hint} value={secret} />}
      <DialogButtons>
        <Button onClick={onClose}>{commonWords().done}</Button>
      </DialogButtons>
    </Dialog>
  )
}
