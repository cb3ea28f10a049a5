'use client'
import { Download, MapPin, Printer, Trash2, UserRound } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import type { PoolPhone } from '@/lib/contract/phone-list'
import { BulkBar } from '../ui/bulk-bar'
import { Button, buttonLook } from '../ui/button'
import { ChangePhones, type ChangedDetail } from './change-phones'
import { exportPhones } from './export-phones'
import { labelsAddress } from './labels-address'
import type { PoolActions } from './pool-actions'
import { commonWords } from '@/words/common'
import { phonesWords } from '@/words/phones'

type ChosenBarProps = {
  chosen: readonly PoolPhone[]
  /** How many the list has, on all pages. */
  total: number
  locations: Readonly<Record<string, readonly string[]>>
  actions: Pick<PoolActions, 'changeMany' | 'restore'>
  onSelectAll: () => void
  onClear: () => void
  onRemove: () => void
}

/** What can be done with the phones that are selected. */
export function ChosenBar(props: ChosenBarProps) {
  const { chosen, total, locations, actions, onSelectAll, onClear, onRemove } = props
  const [detail, setDetail] = useState<ChangedDetail | null>(null)
  const words = phonesWords()
  return (
    <>
      <BulkBar count={chosen.length} onClear={onClear}>
        {chosen.length < total ? (
          <Button size="small" variant="quiet" onClick={onSelectAll}>
            {words.selectAll(total)}
          </Button>
        ) : null}
        <Button size="small" onClick={() => setDetail('location')}>
          <MapPin aria-hidden /> {words.move}
        </Button>
        <Button size="small" onClick={() => setDetail('owner')}>
          <UserRound aria-hidden /> {words.owner}
        </Button>
        <Button size="small" onClick={() => exportPhones(chosen)}>
          <Download aria-hidden /> {words.export}
        </Button>
        <Link href={labelsAddress(chosen)} prefetch={false} className={buttonLook({ size: 'small' })}>
          <Printer aria-hidden /> {words.printLabels}
        </Link>
        <Button size="small" onClick={onRemove}>
          <Trash2 aria-hidden /> {commonWords().remove}
        </Button>
      </BulkBar>
      <ChangePhones {...{ detail, locations, actions }} phones={chosen} onClose={() => setDetail(null)} />
    </>
  )
}
