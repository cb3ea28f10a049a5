import { ArrowDown, ArrowUp } from 'lucide-react'
import { phoneDetails, wordsOfDetail } from '@/lib/contract/phones'
import { type Column, OnWideScreens } from '../ui/table'
import { Tick } from '../ui/tick'
import type { PhoneView, Sort } from './phone-view'

export const nameOfSort: Record<Sort, string> = {
  number: 'Number',
  label: wordsOfDetail('label').title,
  location: wordsOfDetail('location').title,
  owner: wordsOfDetail('owner').title,
  added: 'Added',
}

type ColumnsProps = {
  view: PhoneView
  hasSeveralPbxes: boolean
  onSort: (order: Pick<PhoneView, 'sort' | 'isDescending'>) => void
  /** null: nothing can be selected. */
  all: { isOn: boolean | 'some'; onToggle: () => void } | null
}

/** Shown where there is room for it. */
export const extra = 'lg:max-xl:hidden'

export function phoneColumns({ view, hasSeveralPbxes, onSort, all }: ColumnsProps): (string | Column)[] {
  const sorted = (sort: Sort): Column => ({
    name: nameOfSort[sort],
    head: <SortButton {...{ sort, view, onSort }} />,
    sorted: view.sort === sort ? (view.isDescending ? 'descending' : 'ascending') : undefined,
  })
  return [
    ...(all ? [{ name: 'Select', head: <AllTick {...all} />, className: 'lg:w-10' }] : []),
    sorted('number'),
    ...(hasSeveralPbxes ? ['PBX'] : []),
    ...phoneDetails.map(sorted),
    'Line',
    'Attention',
    { name: 'Mailbox', head: 'Mailbox', className: extra },
    ...(all ? ['Actions'] : []),
  ]
}

function AllTick({ isOn, onToggle }: NonNullable<ColumnsProps['all']>) {
  return (
    <OnWideScreens name="Select">
      <Tick label="Select all phones shown" isOn={isOn} onToggle={onToggle} />
    </OnWideScreens>
  )
}

function SortButton({ sort, view, onSort }: Pick<ColumnsProps, 'view' | 'onSort'> & { sort: Sort }) {
  const isSorted = view.sort === sort
  const Arrow = view.isDescending ? ArrowDown : ArrowUp
  return (
    <OnWideScreens name={nameOfSort[sort]}>
      <button
        type="button"
        className="inline-flex items-center gap-1 rounded hover:text-ink [&_svg]:size-3.5"
        onClick={() => onSort({ sort, isDescending: isSorted && !view.isDescending })}
      >
        {nameOfSort[sort]}
        {isSorted ? <Arrow aria-hidden /> : null}
      </button>
    </OnWideScreens>
  )
}
