'use client'
import { Button } from '../ui/button'
import { Dialog, DialogButtons } from '../ui/dialog'
import { ShownOnce } from '../ui/shown-once'

/** The link of a new wall. @param path null: there is none to show */
export function NewLink({ path, onClose }: { path: string | null; onClose: () => void }) {
  return (
    <Dialog
      open={path !== null}
      onClose={onClose}
      title="Link of the new wall"
      description="It is shown only now. Open it on the screen; whoever has it sees what the wall shows, and nothing else."
    >
      {path === null ? null : (
        <ShownOnce
          label="Link"
          hint="For a light screen, put ?theme=light before the #."
          value={new URL(path, location.origin).href}
        />
      )}
      <DialogButtons>
        <Button onClick={onClose}>Done</Button>
      </DialogButtons>
    </Dialog>
  )
}
