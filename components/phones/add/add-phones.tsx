'use client'
import { PhoneOff, SearchX } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import type { Candidate } from '@/lib/contract/candidates'
import { answerOf } from '../../action-result'
import { SearchField } from '../../board/search-field'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Pager } from '../../ui/pager'
import { useAddress } from '../../ui/use-address'
import { useSelection } from '../../ui/use-selection'
import { PhoneForm } from '../phone-form'
import type { AddActions } from '../pool-actions'
import { CandidateTable } from './candidate-table'
import { candidatesAtOnce, type CandidateView } from './candidate-view'
import { ChosenPhones } from './chosen-phones'
import { PbxOfCandidates } from './pbx-of-candidates'
import { asItem, isFree } from './candidate-item'

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
  const chooseAll = async () => {
    const found = await answerOf(actions.findAll(pbx, view.search))
    if (found.ok) selection.choose(found.value.map(asItem).filter(isFree), true)
    else toast.error('They were not selected.', { description: found.message })
  }
  const type = (text: string) => {
    setSearch(text)
    address.type({ search: text, page: '' })
  }
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <SearchField
          label="Search the phones of the PBX by number or name"
          placeholder="Search number or name"
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
          Show those in the pool
        </label>
        <PbxOfCandidates pbxes={pbxes} value={pbx} onChange={(id) => address.change({ pbx: id, page: '' })} />
        <Button onClick={() => setTyping(true)}>Type a number</Button>
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
        what={total === 1 ? 'phone' : 'phones'}
        onPage={(page) => address.change({ page: page === 1 ? '' : String(page) })}
      />
      {total > 1 && !view.pooled ? (
        <Button size="small" className="self-start" onClick={() => void chooseAll()}>
          Select all {total}
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
  if (hasSearch)
    return (
      <EmptyState
        icon={<SearchX />}
        title="No phone matches"
        action={<Button onClick={onShowAll}>Show all phones</Button>}
      >
        The PBX has none with these words that is not in the pool.
      </EmptyState>
    )
  return (
    <EmptyState icon={<PhoneOff />} title="Nothing to choose from">
      Every phone of the PBX is in the pool, or Hot Desk has not read them yet: it does so within seconds of connecting.
      A number can be typed at any time.
    </EmptyState>
  )
}
