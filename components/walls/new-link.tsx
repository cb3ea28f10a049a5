'use client'
import { Copy } from 'lucide-react'
import { useRef } from 'react'
import { toast } from 'sonner'
import { Button } from '../ui/button'
import { Dialog, DialogButtons } from '../ui/dialog'
import { Field } from '../ui/field'
import { Input } from '../ui/input'

/** The link of a new wall. @param path null: there is none to show */
export function NewLink({ path, onClose }: { path: string | null; onClose: () => void }) {
  return (
    <Dialog
      open={path !== null}
      onClose={onClose}
      title="Link of the new wall"
      description="It is shown only now. Open it on the screen; whoever has it sees what the wall shows, and nothing else."
    >
      {path === null ? null : <LinkField link={new URL(path, location.origin).href} onClose={onClose} />}
    </Dialog>
  )
}

function LinkField({ link, onClose }: { link: string; onClose: () => void }) {
  const field = useRef<HTMLInputElement>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      toast.success('The link is copied.')
    } catch {
      // Without https browsers copy nothing for us.
      field.current?.select()
      toast.info('Press Ctrl C, or Cmd C, to copy the link.')
    }
  }
  return (
    <>
      <Field label="Link" hint="For a light screen, put ?theme=light before the #.">
        {(wiring) => <Input {...wiring} ref={field} readOnly value={link} onFocus={({ target }) => target.select()} />}
      </Field>
      <DialogButtons>
        <Button onClick={onClose}>Done</Button>
        <Button variant="primary" onClick={() => void copy()}>
          <Copy aria-hidden />
          Copy link
        </Button>
      </DialogButtons>
    </>
  )
}
