'use client'
import { PhoneOff, SearchX } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Candidate } from '@/lib/contract/candidates'
import { answerOf } from '../../action-result'
import { SearchField } from '../../board/search-field'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Pager } from '../../ui/pager'
import { toast } from '../../ui/toast'
import { useAddress } from '../../ui/use-address'
import { useSelection } from '../../ui/use-selection'
import { PhoneForm } from '../phone-form'
import type { AddActions } from '../pool-actions'
import { CandidateTable } from './candidate-table'
import { candidatesAtOnce, type CandidateView } from './candidate-view'
import { ChosenPhones } from './chosen-phones'
import { PbxOfCandidates } from './pbx-of-candidates'
import { asItem, isFree } from './candidate-item'
import { phonesAddWords } from '@/words/phones-add'

type AddPhonesProps = {
  pbx: string
  pbxes: readonly { id: string; name: string }[]
  view: CandidateView
  candidates: readonly Candidate[]
  /** How many fit, on all pages. */
  total: number
  locations: readonly string[]
  actions: AddActions
  /** Where they are shown once they are added. */
  next: string
}

/** Chooses phones from what the PBX has; the choice stays while somebody searches on. */
export function AddPhones({ pbx, pbxes, view, candidates, total, locations, actions, next }: AddPhonesProps) {
  const router = useRouter()
  const address = useAddress()
  const [search, setSearch] = useState(view.search)
  // At once, before the server has answered.
  const [pooled, setPooled] = useState(view.pooled)
  const [isTyping, setTyping] = useState(false)
  const items = candidates.map(asItem)
  const selection = useSelection(items.filter(isFree))
  const done = () => router.push(next)
  const words = phonesAddWords()
  const chooseAll = async () => {
    const found = await answerOf(actions.findAll(pbx, view.search))
    if (found.ok) selection.choose(found.value.map(asItem).filter(isFree), true)
    else toast.error(words.notSelected, { description: found.message })
  }
  const type = (text: string) => {
    setSearch(text)
    address.type({ search: text, page: '' })
  }
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <SearchField
          label={words.searchLabel}
          placeholder={words.searchHint}
          className="w-full sm:w-72"
          value={search}
          onChange={type}
        />
        <label className="mr-auto flex items-center gap-2 pointer-coarse:min-h-11">
          <input
            type="checkbox"
            checked={pooled}
            onChange={({ target }) => {
              setPooled(target.checked)
              address.change({ pooled: target.checked ? '1' : '', page: '' })
            }}
            className="size-5 accent-accent"
          />
          {words.showPooled}
        </label>
        <PbxOfCandidates pbxes={pbxes} value={pbx} onChange={(id) => address.change({ pbx: id, page: '' })} />
        <Button onClick={() => setTyping(true)}>{words.typeNumber}</Button>
      </div>
      {candidates.length === 0 ? (
        <NoCandidates hasSearch={view.search !== ''} onShowAll={() => type('')} />
      ) : (
        <div aria-busy={address.isPending} className={address.isPending ? 'opacity-60 transition-opacity' : ''}>
          <CandidateTable items={items} selection={selection} />
        </div>
      )}
      <Pager
        page={view.page}
        size={candidatesAtOnce}
        total={total}
        what={words.phones(total)}
        onPage={(page) => address.change({ page: page === 1 ? '' : String(page) })}
      />
      {total > 1 && !view.pooled ? (
        <Button size="small" className="self-start" onClick={() => void chooseAll()}>
          {words.selectAll(total)}
        </Button>
      ) : null}
      <ChosenPhones {...{ pbx, locations, selection }} add={actions.addMany} onAdded={done} />
      <PhoneForm
        open={isTyping}
        phone={null}
        locations={{ [pbx]: locations }}
        pbxes={pbxes}
        chosenPbx={pbx}
        save={{ addOne: actions.addOne }}
        onClose={() => setTyping(false)}
        onAdded={done}
      />
    </div>
  )
}

function NoCandidates({ hasSearch, onShowAll }: { hasSearch: boolean; onShowAll: () => void }) {
  const words = phonesAddWords()
  if (hasSearch)
    return (
      <EmptyState
        icon={<SearchX />}
        title={words.noMatch}
        action={<Button onClick={onShowAll}>{words.showAll}</Button>}
      >
        {words.noMatchHint}
      </EmptyState>
    )
  return (
    <EmptyState icon={<PhoneOff />} title={words.nothing}>
      {words.nothingHint}
    </EmptyState>
  )
}
