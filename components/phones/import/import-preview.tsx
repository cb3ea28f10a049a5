'use client'
import { useState } from 'react'
import { type Fate, type FateOfLine, fates } from '@/lib/contract/import'
import { phoneDetails, wordsOfDetail } from '@/lib/contract/phones'
import { Badge, type BadgeTone } from '../../ui/badge'
import { Button } from '../../ui/button'
import { FilterChips } from '../../ui/filter-chips'
import { Cell, Row, Table } from '../../ui/table'
import type { Chosen } from './use-import'

const nameOf: Record<Fate | 'all', string> = {
  all: 'All',
  add: 'Add',
  change: 'Change',
  remove: 'Remove',
  unchanged: 'Unchanged',
  refused: 'Refused',
}
const toneOf: Record<Fate, BadgeTone> = {
  add: 'good',
  change: 'accent',
  remove: 'warning',
  unchanged: 'plain',
  refused: 'danger',
}
const filters = ['all', ...fates] as const
const atOnce = 100

type PreviewProps = { chosen: Chosen; isBusy: boolean; onRemoveOthers: (isOn: boolean) => void }

export function ImportPreviewTable({ chosen, isBusy, onRemoveOthers }: PreviewProps) {
  const { name, removeOthers, preview } = chosen
  const [shown, setShown] = useState<(typeof filters)[number]>('all')
  const [most, setMost] = useState(atOnce)
  const lines = shown === 'all' ? preview.lines : preview.lines.filter(({ fate }) => fate === shown)
  const { refused } = preview.counts
  return (
    <>
      <p className="text-muted" role="status">
        What becomes of {name}. Nothing is written yet.
        {refused > 0 ? ` ${refused === 1 ? '1 line is' : `${refused} lines are`} refused and left out.` : ''}
        {preview.ignored.length > 0 ? ` Not used: ${shortened(preview.ignored)}.` : ''}
      </p>
      <FilterChips
        legend="Show"
        values={filters}
        nameOf={(filter) => nameOf[filter]}
        counts={{ all: preview.lines.length, ...preview.counts }}
        chosen={shown}
        onChange={setShown}
      />
      <label className="flex items-center gap-2 self-start pointer-coarse:min-h-11">
        <input
          type="checkbox"
          checked={removeOthers}
          disabled={isBusy || (refused > 0 && !removeOthers)}
          onChange={({ target }) => onRemoveOthers(target.checked)}
          className="size-5 accent-accent"
        />
        <span>
          Remove phones that are not in the file
          {refused > 0 && !removeOthers ? <span className="text-muted"> (correct the refused lines first)</span> : null}
        </span>
      </label>
      {lines.length === 0 ? <p className="text-muted">No such lines.</p> : <Lines lines={lines.slice(0, most)} />}
      {lines.length > most ? (
        <Button className="self-start" onClick={() => setMost(most + 10 * atOnce)}>
          Show more of {lines.length}
        </Button>
      ) : null}
    </>
  )
}

function Lines({ lines }: { lines: readonly FateOfLine[] }) {
  return (
    <Table caption="What becomes of each line" columns={['Line', 'Number', 'What happens', 'Details']}>
      {lines.map((line) => (
        <Row key={`${line.line ?? 'pool'} ${line.number}`} data-line={line.line} data-fate={line.fate}>
          <Cell name="Line" className="text-muted tabular-nums">
            {line.line ?? 'Not in the file'}
          </Cell>
          <Cell name="Number" className="font-medium wrap-anywhere tabular-nums">
            {line.number}
          </Cell>
          <Cell name="What happens">
            <Badge tone={toneOf[line.fate]}>{nameOf[line.fate]}</Badge>
          </Cell>
          <Cell name="Details" className="wrap-anywhere">
            <Details line={line} />
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

function Details({ line: { fate, details, changes, because } }: { line: FateOfLine }) {
  if (fate === 'refused' || because.length > 0) return <>{because.join('; ')}</>
  if (fate === 'change')
    return (
      <ul>
        {changes.map(({ detail, from, to }) => (
          <li key={detail}>
            {wordsOfDetail(detail).title}: <del className="text-muted">{from || 'none'}</del> →{' '}
            <ins className="no-underline">{to || 'none'}</ins>
          </li>
        ))}
      </ul>
    )
  const given = phoneDetails.map((detail) => details[detail]).filter(Boolean)
  return <>{given.join(', ')}</>
}

/** Of many columns some are named. */
function shortened(names: readonly string[]): string {
  const [some, others] = [names.slice(0, 6), names.length - 6]
  return others > 0 ? `${some.join(', ')} and ${others} more columns` : some.join(', ')
}
