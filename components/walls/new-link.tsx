'use client'
import { Button } from '../ui/button'
import { Dialog, DialogButtons } from '../ui/dialog'
import { ShownOnce } from '../ui/shown-once'
import { commonWords } from '@/words/common'
import { wallsWords } from '@/words/walls'

/** The link of a new wall. @param path null: there is none to show */
export function NewLink({ path, onClose }: { path: string | null; onClose: () => void }) {
  const words = wallsWords().link
  return (
    <Dialog open={path !== null} onClose={onClose} title={words.title} description={words.description}>
      {path === null ? null : (
        <ShownOnce label={words.label} hint={words.hint} value={new URL(path, location.origin).href} />
      )}
      <DialogButtons>
        <Button onClick={onClose}>{commonWords().done}</Button>
      </DialogButtons>
    </Dialog>
  )
}
