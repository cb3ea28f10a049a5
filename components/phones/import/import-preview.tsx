'use client'
import { useState } from 'react'
import { type Fate, type FateOfLine, fates } from '@/lib/contract/import'
import { phoneDetails, wordsOfDetail } from '@/lib/contract/phones'
import { Badge, type BadgeTone } from '../../ui/badge'
import { Button } from '../../ui/button'
import { FilterChips } from '../../ui/filter-chips'
import { Cell, Row, Table } from '../../ui/table'
import type { Chosen } from './use-import'
import { commonWords } from '@/words/common'
import { phonesImportWords } from '@/words/phones-import'

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
  const words = phonesImportWords()
  return (
    <>
      <p className="text-muted" role="status">
        {words.preview(name)}
        {refused > 0 ? ` ${words.refused(refused)}` : ''}
        {preview.ignored.length > 0 ? ` ${shortened(preview.ignored)}` : ''}
      </p>
      <FilterChips
        legend={words.show}
        values={filters}
        nameOf={(filter) => (filter === 'all' ? commonWords().all : nameOfFate(filter))}
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
          {words.removeOthers}
          {refused > 0 && !removeOthers ? <span className="text-muted"> {words.correctFirst}</span> : null}
        </span>
      </label>
      {lines.length === 0 ? <p className="text-muted">{words.noLines}</p> : <Lines lines={lines.slice(0, most)} />}
      {lines.length > most ? (
        <Button className="self-start" onClick={() => setMost(most + 10 * atOnce)}>
          {words.showMore(lines.length)}
        </Button>
      ) : null}
    </>
  )
}

function Lines({ lines }: { lines: readonly FateOfLine[] }) {
  const words = phonesImportWords()
  const { line: inFile, number, fate, details } = words.columns
  return (
    <Table caption={words.caption} columns={[inFile, number, fate, details]}>
      {lines.map((line) => (
        <Row key={`${line.line ?? 'pool'} ${line.number}`} data-line={line.line} data-fate={line.fate}>
          <Cell name={inFile} className="text-muted tabular-nums">
            {line.line ?? words.notInFile}
          </Cell>
          <Cell name={number} className="font-medium wrap-anywhere tabular-nums">
            {line.number}
          </Cell>
          <Cell name={fate}>
            <Badge tone={toneOf[line.fate]}>{nameOfFate(line.fate)}</Badge>
          </Cell>
          <Cell name={details} className="wrap-anywhere">
            <Details line={line} />
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

function Details({ line: { fate, details, changes, because } }: { line: FateOfLine }) {
  if (fate === 'refused' || because.length > 0) return <>{because.join('; ')}</>
  const { none } = phonesImportWords()
  if (fate === 'change')
    return (
      <ul>
        {changes.map(({ detail, from, to }) => (
          <li key={detail}>
            {wordsOfDetail(detail).title}: <del className="text-muted">{from || none}</del> →{' '}
            <ins className="no-underline">{to || none}</ins>
          </li>
        ))}
      </ul>
    )
  const given = phoneDetails.map((detail) => details[detail]).filter(Boolean)
  return <>{given.join(', ')}</>
}

function nameOfFate(fate: Fate): string {
  const names: Record<Fate, string> = phonesImportWords().fates
  return names[fate]
}

/** Of many columns some are named. */
const shortened = (names: readonly string[]) =>
  phonesImportWords().ignored(names.slice(0, 6).join(', '), names.length - 6)
