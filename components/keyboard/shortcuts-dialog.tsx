'use client'
import { Dialog } from '../ui/dialog'
import { Switch } from '../ui/switch'
import { shortcuts } from './shortcuts'
import { useSingleKeysOn } from './single-keys'
import { keyboardWords } from '@/words/keyboard'

/** Which keys do what, and whether those that are a single letter do it. */
export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [isOn, setOn] = useSingleKeysOn()
  const words = keyboardWords()
  return (
    <Dialog open={open} onClose={onClose} title={words.title}>
      {shortcuts(words).map(({ title, shortcuts }) => (
        <section key={title}>
          <h3 className="mb-1.5 text-[0.8125rem] font-medium text-muted">{title}</h3>
          <dl className="grid grid-cols-[6rem_minmax(0,1fr)] gap-x-3 gap-y-2">
            {shortcuts.map(({ keys, does }) => (
              <div key={does} className="col-span-full grid grid-cols-subgrid items-baseline">
                <dt className="flex gap-1">
                  {keys.map((key) => (
                    <kbd key={key} className="rounded border bg-ground px-1.5 text-xs">
                      {key}
                    </kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <Switch title={words.singleKeys} says={words.singleKeysSays} isOn={isOn} onChange={setOn} />
    </Dialog>
  )
}
