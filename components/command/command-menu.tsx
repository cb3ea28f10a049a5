'use client'
import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { use, useState } from 'react'
import { SeatDialog } from '../actions/seat-dialog'
import { useSearch } from '../search/use-search'
import type { PageLink } from '../shell/pages'
import { backdropLook } from '../ui/dialog'
import { sentenceWith } from '../ui/sentence-with'
import { Moment } from '../ui/time'
import type { Act, Destination } from './acts'
import { type DestinationGroup, destinationsFor } from './destinations'
import type { MayByRole, MayDo } from './may-do'
import { ServerActsContext } from './server-acts'
import { useActs } from './use-acts'
import { useReach } from './use-reach'
import { commandWords } from '@/words/command'
import { keyboardWords } from '@/words/keyboard'
import { peopleWords } from '@/words/people'

type CommandMenuProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  pages: readonly PageLink[]
  may: MayByRole
}

/** Goes to a person, a desk or a page by a few letters, and does for them what can be done at once. */
export function CommandMenu({ open, onOpenChange, pages, may }: CommandMenuProps) {
  const [isSeating, setSeating] = useState(false)
  const reach = useReach(open)
  const act = useActs(() => setSeating(true))
  const server = use(ServerActsContext)
  // Of several PBXs the dialog finds those of each; of one alone it searches that one.
  const [pbx = ''] = reach.logsInAt.length === 1 ? reach.logsInAt : []
  return (
    <>
      <Dialog.Root open={open} onOpenChange={onOpenChange}>
        <Dialog.Portal>
          <Dialog.Backdrop className={backdropLook} />
          <Dialog.Popup
            aria-label={commandWords().title}
            className="fixed top-16 left-1/2 flex max-h-[min(32rem,calc(100dvh-6rem))] w-[calc(100vw-2rem)] max-w-lg -translate-x-1/2 flex-col overflow-hidden rounded-xl border bg-surface text-ink shadow-float"
          >
            <GoTo pages={pages} may={{ ...may, ...reach }} act={act} onDone={() => onOpenChange(false)} />
          </Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
      {server ? (
        <SeatDialog
          open={isSeating}
          onClose={() => setSeating(false)}
          person={null}
          desk={null}
          {...{ pbx, logIn: server.logIn }}
        />
      ) : null}
    </>
  )
}

type GoToProps = { pages: CommandMenuProps['pages']; may: MayDo; act: (act: Act) => void; onDone: () => void }

function GoTo({ pages, may, act, onDone }: GoToProps) {
  const [text, setText] = useState('')
  const { text: searched, found } = useSearch(text, '')
  const groups = destinationsFor(text, found ?? { people: [], desks: [] }, pages, may)
  const router = useRouter()
  const words = commandWords()
  const go = (item: Destination) => {
    onDone()
    if ('href' in item) router.push(item.href)
    else act(item.act)
  }
  return (
    <Autocomplete.Root
      {...{ open: true, inline: true, filter: null, keepHighlight: true }}
      autoHighlight="always"
      items={groups}
      value={text}
      onValueChange={(next, { reason }) => (reason === 'item-press' ? undefined : setText(next))}
      itemToStringValue={({ label }: Destination) => label}
    >
      <Autocomplete.InputGroup className="flex items-center gap-2 border-b px-3.5">
        <Search className="size-4 shrink-0 text-muted" aria-hidden />
        <Autocomplete.Input
          aria-label={words.ask}
          placeholder={words.ask}
          className="h-12 w-full bg-transparent outline-none placeholder:text-muted"
        />
        <kbd className="rounded border px-1.5 text-xs text-muted">{keyboardWords().escape}</kbd>
      </Autocomplete.InputGroup>
      <Autocomplete.Empty className="px-3.5 text-muted *:py-4">
        {searched === text.trim() ? <p>{found ? words.noMatch(text.trim()) : words.notSearched}</p> : null}
      </Autocomplete.Empty>
      <Autocomplete.List className="overflow-y-auto p-1.5 empty:hidden">
        {(group: DestinationGroup) => (
          <Autocomplete.Group key={group.value} items={group.items}>
            <Autocomplete.GroupLabel className="px-2.5 pt-2 pb-1 text-xs text-muted">
              {group.value}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(item: Destination) => (
                <Autocomplete.Item
                  key={'href' in item ? item.href : item.label}
                  value={item}
                  onClick={() => go(item)}
                  className="flex min-h-9 cursor-pointer items-center justify-between gap-3 rounded-md px-2.5 select-none data-highlighted:bg-sunken pointer-coarse:min-h-11"
                >
                  <span className="truncate">{item.label}</span>
                  <span className="shrink-0 text-[0.8125rem] text-muted">
                    <Detail of={item} />
                  </span>
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  )
}

function Detail({ of: { detail, until } }: { of: Destination }) {
  if (until === undefined) return detail
  return sentenceWith((time) => peopleWords().lastAt(detail, time), <Moment at={until} style="time" />)
}
