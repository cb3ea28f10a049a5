import { ArrowDown, ArrowUp } from 'lucide-react'
import type { PhoneQuery, Sort } from '@/lib/contract/phone-list'
import { phoneDetails, wordsOfDetail } from '@/lib/contract/phones'
import { type Column, OnWideScreens } from '../ui/table'
import { Tick } from '../ui/tick'
import { commonWords } from '@/words/common'
import { phonesWords } from '@/words/phones'

/** When a phone was added has no column. */
type SortedColumn = Exclude<Sort, 'added'>

const nameOfColumn = (sort: SortedColumn): string =>
  sort === 'number' ? phonesWords().columns.number : wordsOfDetail(sort).title

type ColumnsProps = {
  view: PhoneQuery
  hasSeveralPbxes: boolean
  onSort: (order: Pick<PhoneQuery, 'sort' | 'isDescending'>) => void
  /** null: nothing can be selected. */
  all: { isOn: boolean | 'some'; onToggle: () => void } | null
}

/** Shown where there is room for it. */
export const extra = 'lg:max-xl:hidden'

export function phoneColumns({ view, hasSeveralPbxes, onSort, all }: ColumnsProps): (string | Column)[] {
  const words = phonesWords().columns
  const sorted = (sort: SortedColumn): Column => ({
    name: nameOfColumn(sort),
    head: <SortButton {...{ sort, view, onSort }} />,
    sorted: view.sort === sort ? (view.isDescending ? 'descending' : 'ascending') : undefined,
  })
  return [
    ...(all ? [{ name: words.select, head: <AllTick {...all} />, className: 'lg:w-10' }] : []),
    sorted('number'),
    ...(hasSeveralPbxes ? [commonWords().pbx] : []),
    ...phoneDetails.map(sorted),
    words.line,
    words.attention,
    { name: words.mailbox, head: words.mailbox, className: extra },
    ...(all ? [commonWords().actions] : []),
  ]
}

function AllTick({ isOn, onToggle }: NonNullable<ColumnsProps['all']>) {
  const words = phonesWords()
  return (
    <OnWideScreens name={words.columns.select}>
      <Tick label={words.selectAllShown} isOn={isOn} onToggle={onToggle} />
    </OnWideScreens>
  )
}

function SortButton({ sort, view, onSort }: Pick<ColumnsProps, 'view' | 'onSort'> & { sort: SortedColumn }) {
  const isSorted = view.sort === sort
  const Arrow = view.isDescending ? ArrowDown : ArrowUp
  return (
    <OnWideScreens name={nameOfColumn(sort)}>
      <button
        type="button"
        className="inline-flex items-center gap-1 rounded hover:text-ink [&_svg]:size-3.5"
        onClick={() => onSort({ sort, isDescending: isSorted && !view.isDescending })}
      >
        {nameOfColumn(sort)}
        {isSorted ? <Arrow aria-hidden /> : null}
      </button>
    </OnWideScreens>
  )
}
